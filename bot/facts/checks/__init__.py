"""Checking and converting what the files of a knowledge folder say, one module for each kind."""
