"""Every version of the ledger's tables, each as the step that leads to it."""
