"""South Caucasus Peace Atlas: an open dashboard of conflict-resolution activities since 1997."""
