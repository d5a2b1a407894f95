"""The frozen types of a fact base: what a knowledge folder says, once it has been read and checked."""
