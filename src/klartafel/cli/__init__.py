"""The use cases on the command line. Its calls, exit codes and JSON are a contract."""
