"""Claims that no pattern reads, read as the questions that they answer."""
