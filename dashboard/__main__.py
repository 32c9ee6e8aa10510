"""`python -m dashboard`: the command line."""

from dashboard.cli import app

if __name__ == "__main__":
    app(prog_name="python -m dashboard")
