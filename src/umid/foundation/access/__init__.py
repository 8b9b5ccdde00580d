"""Who asks, what they ask for, and the answer with its reason: words and one function, no tables.

A room subclasses `Permission`, says in a table which roles hold it, and asks `decide` in its
`policies.py`; its actions `demand` the answer. What no table grants is refused.
"""
