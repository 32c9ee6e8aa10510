"""Where an embedded page draws: one figure is asked for, the others only tell that they are there."""

from dataclasses import dataclass, field

from streamlit.delta_generator import DeltaGenerator


@dataclass(frozen=True)
class Stage:
    """The figure that is asked for by key, the place to draw it, and the titles of all figures that came by."""

    figure: str
    place: DeltaGenerator
    offered: dict[str, str] = field(default_factory=dict)

    def asks_for(self, key: str, title: str) -> bool:
        """Whether the figure of that key is the one to draw; it is noted in either case."""
        self.offered[key] = title
        return self.figure == key
