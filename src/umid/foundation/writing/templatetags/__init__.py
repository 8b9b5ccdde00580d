"""The tag that a form's page opts in with."""
