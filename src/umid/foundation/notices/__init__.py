"""What people and other programs are told: notices, letters and digests, signed webhooks.

A room above registers its kinds of notice and its events with `kinds`, and calls
`actions.notify` and `actions.fire` in the transaction of the change that they tell of.
"""
