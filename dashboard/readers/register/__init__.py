"""The register's own data package in: read whole or refused with every fault."""
