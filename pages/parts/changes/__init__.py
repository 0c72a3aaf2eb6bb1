"""What changed: what the map says differently since a day and why, and the corrections log."""
