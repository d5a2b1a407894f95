"""What the reading of claims knows of English as such: no word here belongs to any field."""
