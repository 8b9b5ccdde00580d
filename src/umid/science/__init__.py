"""Methods as libraries: plain Python, no Django, usable by anyone who installs the package."""
