"""The secretariat's side of documents."""
