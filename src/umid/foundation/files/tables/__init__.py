"""The one reader and the one writer of tables, CSV and XLSX: bounded in, harmless out."""
