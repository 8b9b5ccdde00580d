"""Documents that the platform writes, as PDF and as DOCX, in the house's look."""
