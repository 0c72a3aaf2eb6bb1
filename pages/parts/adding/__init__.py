"""Adding an article: taken in, read, looked over, and sent to review."""
