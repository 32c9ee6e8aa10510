"""A queue in the order of arrival in which nobody has a second turn before all others had one."""

from collections import OrderedDict, deque
from typing import Generic, TypeVar

Item = TypeVar("Item")


class FairQueue(Generic[Item]):
    """What clients wait for. Whoever shares it between threads must lock it."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, deque[Item]] = OrderedDict()

    def put(self, client: str, item: Item) -> None:
        """Add an item at the end of what its client waits for."""
        self._waiting.setdefault(client, deque()).append(item)

    def take(self) -> Item:
        """Take the first item of the client whose turn it is; its next turn comes after that of all others."""
        client, own = self._waiting.popitem(last=False)
        item = own.popleft()
        if own:
            self._waiting[client] = own
        return item

    def remove(self, client: str, item: Item) -> None:
        """Take out an item of a client."""
        own = self._waiting[client]
        own.remove(item)
        if not own:
            del self._waiting[client]

    def __bool__(self) -> bool:
        """Return whether anything waits."""
        return bool(self._waiting)
