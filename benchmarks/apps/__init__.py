"""The dashboards that are compared: each small, honest, and drawing the same world."""
