"""What figures look like now beside what was accepted: `python -m tests.figures build/figures [--accept]`."""

import sys
from pathlib import Path

from dashboard.store.engine import open_store
from tests.figures import accepted, page
from tests.figures.drawn import texts
from tests.registers import TINY


def main(folder: Path, is_accepted: bool) -> int:
    """Print what differs and write it as a page, or accept it; 1 where anything differs that is not accepted."""
    with open_store(TINY) as store:
        drawn = texts(store)
    found = accepted.differences(accepted.read(), drawn)
    for each in found:
        print(f"== {each.name}\n{each.lines}")
    if is_accepted:
        accepted.accept(drawn)
        print(f"{len(found)} accepted, {len(drawn)} figures in all")
        return 0
    if found:
        print(f"{len(found)} of {len(drawn)} figures differ: {page.write(found, folder).as_uri()}")
        print("If that is as you mean it: make figures ACCEPT=1")
        return 1
    print(f"All {len(drawn)} figures are as accepted")
    return 0


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(Path(given[0]).resolve(), "--accept" in given))
