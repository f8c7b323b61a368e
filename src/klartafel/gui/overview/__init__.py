"""The page that shows the whole project: all texts, what needs work, numbers, report and IT sheet."""
