"""One file a command: its docstring is its help, and it imports nothing heavy until it runs."""
