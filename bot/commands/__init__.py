"""What each command does: settings → assistant → adapter.

What only one command needs is imported inside it: an answer on the command line must not wait for
a client of Telegram.
"""
