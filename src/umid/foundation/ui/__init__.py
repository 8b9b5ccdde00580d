"""The design system: one base page, its components, its styles and how dates and names are said."""
