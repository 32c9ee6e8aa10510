"""Events, what came of them and their programmes as activities of the IATI standard, version 2.03."""
