"""Facts that both languages tell by the same rules, each in its own words."""
