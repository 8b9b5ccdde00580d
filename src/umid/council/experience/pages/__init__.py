"""The pages of the library and of the desks."""
