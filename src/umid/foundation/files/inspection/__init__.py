"""Says what a file is by its content, and refuses what is more than that; runs in the child."""
