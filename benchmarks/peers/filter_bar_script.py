"""The script behind filter_bar_only.py."""

from dashboard.ui import address, data, filter_bar
from dashboard.words import words_in

store = data.store()
address.adopt("", store)
filter_bar.draw(store, words_in("en").knowing(store.terms))
