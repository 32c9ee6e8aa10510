"""What the server cannot use is told before it starts."""

import pytest
from typer.testing import CliRunner

from dashboard.cli import app


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--hosts", "https://atlas.example"], "'https://atlas.example' is no name of a host"),
        (["--proxies", "proxy.example"], "does not appear to be an IPv4 or IPv6"),
    ],
)
def test_what_is_no_host_or_proxy_is_told(options: list[str], told: str) -> None:
    result = CliRunner().invoke(app, ["serve", *options], env={"COLUMNS": "200"})
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
