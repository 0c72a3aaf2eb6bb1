"""Sentences to claims: names, times, rules and arguments."""
