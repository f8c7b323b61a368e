"""Sessions of test readers: planning, the table, the certificate."""
