"""How words are compared across seven languages and two scripts: plain Python."""
