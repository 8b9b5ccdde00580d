"""Work done later: enqueued in the transaction that asks for it, done until it succeeds.

A room declares its jobs in `jobs.py` with `declared.job`; others call `actions.enqueue` by name.
A job may run twice (a worker can die after the work and before saying so), so it loads what its
identifiers name and calls one action that does nothing the second time.
"""
