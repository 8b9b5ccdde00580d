"""Full text over what the reader may read: rooms register their sources, and this room knows none.

A room writes `search.py`: a function that tells its things (`rules.entries.Thing`) by identifiers,
and where not all is public, one that says which audiences an actor belongs to. It registers both as
a `sources.Source` in its `AppConfig.ready`, and its actions call `actions.put` with the identifiers
of what they changed, in the same transaction. `expansion` takes what finds facets in a query.
"""
