"""What is documented is true, complete and reachable: data dictionary, filters, pages, commands, links, decisions."""

import re
from pathlib import Path

import pytest

from dashboard.cli import COMMANDS
from dashboard.exports import data_dictionary
from dashboard.figures.options import OPTIONS
from dashboard.model.dimensions import FILTERS
from dashboard.model.pages import PAGES, PROFILE_PAGES
from dashboard.model.schema import Table
from dashboard.model.tables import TABLES
from dashboard.readers.register import folder as data_package
from dashboard.ui.url import FIGURE, LANGUAGE
from dashboard.web.api.collections import COLLECTIONS
from dashboard.web.api.events import FILES
from dashboard.web.api.parameters import ADDRESS_VARIABLE, PAGING, VERSION
from dashboard.web.api.routes import ALONE
from tests.test_layers import MAY_IMPORT

ROOT = Path(__file__).parents[1]
README, CONTRIBUTING = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
DICTIONARY, METHODOLOGY = ROOT / "docs/data-dictionary.md", ROOT / "docs/methodology.md"
ARCHITECTURE = ROOT / "docs/architecture.md"
API = ROOT / "docs/api.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
FRONT_PAPERS = [README, CONTRIBUTING, ROOT / "CHANGELOG.md"]
DECISIONS = ROOT / "docs/decisions"
CARE = [ROOT / "SECURITY.md", ROOT / "CODE_OF_CONDUCT.md"]
LINKING = [*FRONT_PAPERS, *DOCS, *CARE, *sorted(DECISIONS.glob("*.md")), ROOT / "data/README.md"]
PARAMETERS = ["from", "to", "q", LANGUAGE, FIGURE, *(each.name for each in FILTERS)]
SETTINGS = sorted({option.name for option in OPTIONS})
MACHINE = re.compile(r"\.\./shared|pypi\.org|files\.pythonhosted|registry\.npmjs|proxy\.golang")

in_documents = pytest.mark.parametrize(
    "file", LINKING, ids=lambda file: file.relative_to(ROOT).as_posix()
)


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def prose(file: Path) -> str:
    """Return the text of a document without its blocks of code."""
    return re.sub(r"^\s*```.*?^\s*```", "", read(file), flags=re.MULTILINE | re.DOTALL)


def documented() -> str:
    """Return everything that README and docs/ say."""
    return "\n".join(map(read, [README, *DOCS]))


def section(text: str, heading: str) -> str:
    """Return what stands below a heading, up to the next one; empty where there is no such heading."""
    found = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def anchors(file: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", prose(file), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def dead_links(file: Path) -> list[str]:
    """Return the relative links of a document whose file or heading does not exist."""
    links = re.findall(r"\]\((?!https?://|mailto:)([^)\s]+)\)", prose(file))
    dead = []
    for link in links:
        path, _, anchor = link.partition("#")
        target = file.parent / path if path else file
        is_alive = target.exists() and (not anchor or anchor in anchors(target))
        dead += [] if is_alive else [link]
    return dead


def test_the_data_dictionary_is_what_the_tables_say() -> None:
    tables = data_package.read_tables(ROOT / "data")
    assert read(DICTIONARY) == data_dictionary.markdown(tables)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_a_section_in_the_data_dictionary(table: Table) -> None:
    assert section(read(DICTIONARY), table.file).strip()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_is_described_in_the_data_dictionary(table: Table) -> None:
    text = read(DICTIONARY)
    described = section(text, table.file) + section(text, "Vocabularies")
    rows = {
        each.name: rf"^\| `{each.name}` \|.*{re.escape(each.description)}" for each in table.fields
    }
    assert [name for name, row in rows.items() if not re.search(row, described, re.M)] == []


def test_every_parameter_and_setting_of_a_page_is_documented_with_its_values() -> None:
    said = section(read(METHODOLOGY), "The address")
    codes = {code for option in OPTIONS for code in option.codes}
    missing = [name for name in PARAMETERS if not re.search(rf"^\|.*`{name}`.*\|", said, re.M)]
    missing += [name for name in SETTINGS if f"| `{name}` |" not in said]
    assert missing + [code for code in sorted(codes) if f"`{code}`" not in said] == []


def test_every_page_and_command_is_documented() -> None:
    pages, said = documented(), documented() + read(ROOT / "data/README.md")
    missing = [path for path in (*PAGES, *PROFILE_PAGES) if f"`/{path}`" not in pages]
    assert missing + [each for each in COMMANDS if f"python -m dashboard {each}" not in said] == []


def test_every_command_that_is_documented_exists() -> None:
    text = "".join(map(read, LINKING))
    assert set(re.findall(r"python -m dashboard ([a-z]+)", text)) <= set(COMMANDS)


def test_every_make_target_that_is_documented_exists() -> None:
    named = re.findall(r"(?:`|^)make ([a-z]+)", "".join(map(read, LINKING)), re.MULTILINE)
    targets = re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE)
    assert set(named) <= set(targets)


@pytest.mark.parametrize("layer", sorted(set(MAY_IMPORT) - {"__init__"}))
def test_a_layer_is_in_the_architecture(layer: str) -> None:
    assert re.search(rf"^\|[^|]*`(dashboard/)?{layer}(/|\.py)`", read(ARCHITECTURE), re.M)


@pytest.mark.parametrize("address", [*(f"/{name}" for name in COLLECTIONS), "/figures", *ALONE])
def test_an_address_of_the_api_is_documented(address: str) -> None:
    assert f"{address}`" in read(API) or f"{address}?by" in read(API)


@pytest.mark.parametrize("ending", FILES)
def test_an_ending_of_the_api_is_documented(ending: str) -> None:
    row = re.search(r"^\| `/api/v1/events\.ENDING`.*$", read(API), re.MULTILINE)
    assert row and re.search(rf"\b{re.escape(ending)}\b", row[0])


@pytest.mark.parametrize("name", [*PAGING, LANGUAGE, VERSION, "sort", "order", ADDRESS_VARIABLE])
def test_a_parameter_of_the_api_is_documented(name: str) -> None:
    assert name in read(API)


@in_documents
def test_a_relative_link_leads_to_a_file(file: Path) -> None:
    assert dead_links(file) == []


@in_documents
def test_a_document_names_no_machine_and_no_registry(file: Path) -> None:
    assert MACHINE.findall(read(file)) == []


@pytest.mark.parametrize(
    "file", sorted(DECISIONS.glob("[0-9]*.md")), ids=lambda file: file.stem[:4]
)
def test_a_decision_is_listed_by_its_number_and_title(file: Path) -> None:
    number, title = read(file).splitlines()[0].removeprefix("# ").split(" ", 1)
    assert f"| [{number}]({file.name}) | {title} |" in read(DECISIONS / "README.md")


def test_the_readme_names_the_version_and_the_date_of_the_data() -> None:
    version, created = data_package.described_version(ROOT / "data") or ("", None)
    assert f"{version} of {created:%-d %B %Y}" in read(README)


def test_the_readme_gives_the_size_of_the_data() -> None:
    tables, text = data_package.read_tables(ROOT / "data"), read(README)
    named = {"context": "markers of context"}
    said = [
        f"{len(tables[table]):,} {named.get(table, table)}"
        for table in ("events", "articles", "organisations", "places", "context")
    ]
    assert [each for each in said if each not in text] == []
