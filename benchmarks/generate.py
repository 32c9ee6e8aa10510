"""A register of any size with the distributions of the real one: `python -m benchmarks.generate 100000 FOLDER`.

Whole events are taken again and again, each with its themes, organisations, places, articles, outcomes, links and
evidence, so that everything that goes together in the register still does. Each time round has texts, keys and articles
of its own. Dates move within their year as their precision allows, those of a part with those of its whole.
Organisations, places, processes, programmes and vocabularies stay as they are.
"""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.drawn import Drawn, numbered
from benchmarks.follow_ups import articles_of, follow_ups, wholes
from dashboard.exports import datapackage
from dashboard.model.package import Package
from dashboard.model.tables import TABLES
from dashboard.readers.register import folder as data_package

VERSION = "0.0.1"
CREATED = date(2026, 11, 23)
SEED = 1997
ROWS_A_CHUNK = 100_000

Tables = dict[str, pd.DataFrame]


def generated(source: Mapping[str, pd.DataFrame], number: int, seed: int = SEED) -> Tables:
    """Tables of a register of ``number`` events in the manner of ``source``; equal for equal seeds."""
    random = np.random.default_rng(seed)
    known = source["events"]
    whole, rest = divmod(number, len(known))
    row = np.concatenate(
        [np.tile(np.arange(len(known)), whole), random.permutation(len(known))[:rest]]
    )
    again = np.concatenate(
        [np.repeat(np.arange(whole), len(known)), np.full(rest, whole, dtype=np.int64)]
    )
    chance = _together(random.random(len(row)), wholes(source), row, again)
    events = _events(known, row, again, chance)
    order = events["event_id"].argsort(kind="stable").to_numpy()
    events = events.take(order).reset_index(drop=True)
    drawn = Drawn(known["event_id"], row[order], again[order], events)
    links, copies = _article_links(source["event_articles"], drawn)
    needed = pd.concat([copies, articles_of(source, drawn)]).drop_duplicates()
    return {
        **source,
        "events": events,
        "event_organisations": drawn.taken(source["event_organisations"])[0],
        "event_places": drawn.taken(source["event_places"])[0],
        "articles": _articles(source["articles"], needed.reset_index(drop=True)),
        "event_articles": links,
        **follow_ups(source, drawn),
    }


def package(number: int, seed: int = SEED) -> Package:
    """The same register as read from files, without writing them."""
    source = data_package.read(_own())
    tables = generated(source.tables, number, seed)
    return Package(tables, VERSION, CREATED, f"generated-{seed}-{number}")


def write(folder: Path, number: int, seed: int = SEED) -> None:
    """Write a data package of so many events into a folder."""
    tables = generated(data_package.read_tables(_own()), number, seed)
    (folder / "vocabularies").mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        frame = tables[table.name]
        with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
            for start in range(0, max(len(frame), 1), ROWS_A_CHUNK):
                rows = frame.iloc[start : start + ROWS_A_CHUNK]
                rows.to_csv(file, index=False, header=start == 0, lineterminator="\n")
    content = datapackage.describe(tables, VERSION, CREATED, folder)
    text = datapackage.as_text(content)
    (folder / data_package.DESCRIPTOR).write_text(text, encoding="utf-8", newline="\n")


def _own() -> Path:
    return Path(__file__).parents[1] / "data"


def _together(
    chance: np.ndarray, whole: np.ndarray, row: np.ndarray, again: np.ndarray
) -> np.ndarray:
    """Chances by which dates move: a part has that of its whole, where that is drawn in the same time round."""
    size = len(whole)
    place = np.full(size * (int(again.max(initial=0)) + 1), -1, dtype=np.int64)
    place[again * size + row] = np.arange(len(row))
    leader = place[again * size + whole[row]]
    return np.where(leader >= 0, chance[leader], chance)


def _events(
    known: pd.DataFrame, row: np.ndarray, again: np.ndarray, chance: np.ndarray
) -> pd.DataFrame:
    events = known.take(row).reset_index(drop=True)
    starts, ends = _moved(known, row, chance)
    start = pd.Series(starts.astype(str), dtype="str")
    tail = known["event_id"].str.replace(r"^[0-9]{4}(-[0-9]{2})*-", "", regex=True)
    number = pd.Series((again * len(known) + row).astype(str), dtype="str")
    return events.assign(
        event_id=start + "-" + tail.take(row).reset_index(drop=True) + "-r" + number,
        start_date=start,
        end_date=pd.Series(ends.astype(str), dtype="str"),
        title=_renamed(events["title"], again),
        summary=_renamed(events["summary"], again),
    )


def _moved(
    known: pd.DataFrame, row: np.ndarray, chance: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """First and last days, each event moved within its year; whole months and whole years stay whole."""
    starts = known["start_date"].to_numpy(dtype="datetime64[D]")
    ends = known["end_date"].to_numpy(dtype="datetime64[D]")
    newest = starts.max()
    start, end = starts[row], ends[row]
    year = start.astype("datetime64[Y]")
    first = year.astype("datetime64[D]")
    last = np.minimum((year + 1).astype("datetime64[D]") - 1, newest)
    moved = first + ((last - first + 1).astype(int) * chance).astype(int)
    month = start.astype("datetime64[M]")
    months = np.minimum(year.astype("datetime64[M]") + 11, newest.astype("datetime64[M]"))
    january = year.astype("datetime64[M]")
    moved_month = january + ((months - january + 1).astype(int) * chance).astype(int)
    length = end.astype("datetime64[M]") - month
    precision = known["date_precision"].to_numpy(dtype=object)[row]
    is_day, is_month = precision == "day", precision == "month"
    return (
        np.where(is_day, moved, np.where(is_month, moved_month.astype("datetime64[D]"), start)),
        np.where(
            is_day,
            moved + (end - start),
            np.where(is_month, (moved_month + length + 1).astype("datetime64[D]") - 1, end),
        ),
    )


def _renamed(texts: pd.Series, again: np.ndarray) -> pd.Series:
    """Texts of their own for each time round; the first time round and empty texts stay as they are."""
    number = pd.Series(again.astype(str), dtype="str", index=texts.index)
    return texts.where((again == 0) | (texts == ""), texts + " (" + number + ")")


def _article_links(known: pd.DataFrame, drawn: Drawn) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Links to articles, and which articles they need (article_id, again): an article for each time round."""
    links, again = drawn.taken(known)
    needed = links[["article_id"]].assign(again=again)
    frame = links.assign(article_id=numbered(links["article_id"], again))
    return frame.sort_values(["event_id", "article_id"]).reset_index(drop=True), needed


def _articles(known: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    articles = copies.merge(known, on="article_id", how="left", validate="many_to_one")
    again = articles["again"].to_numpy()
    mark = pd.Series(again.astype(str), dtype="str")
    articles = articles.assign(
        article_id=numbered(articles["article_id"], again),
        url=articles["url"].where(again == 0, articles["url"] + "#" + mark),
        headline=_renamed(articles["headline"], again),
    )
    return articles.sort_values("article_id")[list(known.columns)].reset_index(drop=True)


def main() -> None:
    """Write a register of the size that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.generate", description=__doc__)
    parser.add_argument("events", type=int, help="how many events")
    parser.add_argument("folder", type=Path, help="where to write the data package")
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    write(asked.folder, asked.events, asked.seed)
    print(f"{asked.folder}: {asked.events:,} events, seed {asked.seed}")


if __name__ == "__main__":
    main()
