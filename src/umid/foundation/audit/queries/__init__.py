"""The read side: whether the record holds, what proves an entry, how far the sequence lags."""
