"""The word lists of the checks, made from published lists: run `python3 packaging/make_word_data.py`."""
