"""Tags for the templates of the directory's desk."""
