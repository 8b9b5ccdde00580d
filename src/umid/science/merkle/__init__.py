"""Proofs that a record was only ever added to: the Merkle tree of certificate transparency.

`tree` hashes, `proofs` makes proofs and checks them, `notes` signs a tree's root as text, and
`evidence` checks one entry's proof from a file, with nothing of the node that made it.
"""
