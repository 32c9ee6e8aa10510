"""What the dashboard is measured against: small pages and the same register in other frameworks."""
