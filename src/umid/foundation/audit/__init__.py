"""What was done, by whom, to what: written with the change itself, and provably only added to.

`actions.record` is all that other rooms use. A sequencer gives every entry its place in a Merkle
tree and signs the tree; `queries.verification` names the first entry that is not as it was.
"""
