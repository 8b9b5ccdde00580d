"""How a node is set up: its environment, its wings, its addresses."""
