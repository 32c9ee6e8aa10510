"""The events that a generated register draws from another: which, in which time round, and what they are called now."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Drawn:
    """Events drawn, sorted by their new keys.

    ``known`` are the keys of the source; ``row`` are positions among them and ``again`` times round, both one for each
    row of ``events``.
    """

    known: pd.Series
    row: np.ndarray
    again: np.ndarray
    events: pd.DataFrame

    def spread(self, links: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """Return for each event drawn its links: positions in ``links`` and, beside them, of the events drawn."""
        owner = links["event_id"].map(self._positions).to_numpy()
        by_owner = np.argsort(owner, kind="stable")
        counts = np.bincount(owner, minlength=len(self.known))
        begins = np.concatenate([[0], np.cumsum(counts)[:-1]])
        each = counts[self.row]
        event = np.repeat(np.arange(len(self.row)), each)
        within = np.arange(each.sum()) - np.repeat(np.cumsum(each) - each, each)
        return by_owner[begins[self.row][event] + within], event

    def taken(self, links: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray]:
        """Return the links of every event drawn, with its new key, and the time round of each."""
        link, event = self.spread(links)
        ids = self.events["event_id"].take(event).reset_index(drop=True)
        return links.take(link).reset_index(drop=True).assign(event_id=ids), self.again[event]

    def drawn_as(self, keys: pd.Series, again: np.ndarray) -> pd.Series:
        """Return what events of the source are called in these times round; "" where one was not drawn, or is ""."""
        size = len(self.known)
        places = np.full(size * (int(self.again.max(initial=0)) + 1), "", dtype=object)
        places[self.again * size + self.row] = self.events["event_id"].to_numpy(dtype=object)
        position = keys.map(self._positions)
        found = np.full(len(keys), "", dtype=object)
        is_known = position.notna().to_numpy()
        found[is_known] = places[
            again[is_known] * size + position[is_known].to_numpy(dtype=np.int64)
        ]
        return pd.Series(found, dtype="str", index=keys.index)

    @property
    def _positions(self) -> pd.Series:
        return pd.Series(np.arange(len(self.known)), index=self.known.to_numpy())


def numbered(keys: pd.Series, again: np.ndarray) -> pd.Series:
    """Return keys of their own for each time round; the first time round and empty keys stay as they are."""
    number = pd.Series(again.astype(str), dtype="str", index=keys.index)
    return keys.where((again == 0) | (keys == ""), keys + "-r" + number)
