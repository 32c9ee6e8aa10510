"""How the dashboard listens: limits of clients, processes behind one port, logs and metrics for who runs it."""
