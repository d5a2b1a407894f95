"""The file formats of a knowledge folder, as knowledge/README.md describes them.

Only modules that validate may import from here: it costs the import of pydantic.
"""
