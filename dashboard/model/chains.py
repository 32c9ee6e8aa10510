"""Chains: events that are joined by links, directly or by further steps, whatever the links say."""

from collections.abc import Iterable


def chains(links: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return for each event the number of its chain; events of the same chain have the same number.

    ``links`` are pairs of events. Chains are numbered from 0 in the order in which a link first names one of their
    events.

    >>> chains([("b", "a"), ("d", "c"), ("c", "b"), ("y", "x")])
    {'b': 0, 'a': 0, 'd': 0, 'c': 0, 'y': 1, 'x': 1}
    """
    pairs = list(links)
    beside: dict[str, list[str]] = {}
    for one, other in pairs:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    numbers: dict[str, int] = {}
    found = 0
    for event in beside:
        if event in numbers:
            continue
        waiting = [event]
        while waiting:
            each = waiting.pop()
            if each not in numbers:
                numbers[each] = found
                waiting += beside[each]
        found += 1
    return {event: numbers[event] for event in beside}
