"""What those see who watch over a node: the auditor the record, the administrator the jobs.

It stands above the rooms whose pages these are, because pages need to know who asks.
"""
