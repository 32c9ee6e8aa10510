"""Figures as SVG, drawn without a browser, in the light colours of the house."""
