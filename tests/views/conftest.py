"""Every page of these tests shows the small invented register, unless a test asks for the real one."""

from pathlib import Path

import pytest

TINY = Path(__file__).parents[1] / "fixtures" / "tiny"


@pytest.fixture(autouse=True)
def tiny(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the small register, which the dashboard reads."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    return TINY


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, tiny: Path) -> None:
    """Let the dashboard read its own register."""
    monkeypatch.delenv("DASHBOARD_DATA")
