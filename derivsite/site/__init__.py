"""What is done once for the whole site, called by MkDocs through `hooks`."""
