"""The pages of the network and of its desk."""
