"""Any release of the register in, as text: also one that an older version of the dashboard has described.

Nothing is checked but that each table can be read; `python -m dashboard validate` checks the current form.
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.reader import is_file
from dashboard.model.tables import TABLES


def read(folder: Path) -> Mapping[str, pd.DataFrame]:
    """The tables of a folder that are there, every column text, empty cells "".

    Raises
    ------
    DataPackageError
        Where the folder holds no table, and for each table that cannot be read or lacks its key.
    """
    found: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for table in TABLES:
        path = folder / table.file
        if not is_file(path):
            continue
        try:
            frame = pd.read_csv(path, dtype="str", keep_default_na=False)
        except (ValueError, OSError) as error:
            faults.append(Fault(table.file, None, None, None, f"a table in CSV ({error})"))
            continue
        found[table.name] = frame
        faults += [
            Fault(table.file, 1, name, None, "this column of the key; it is missing")
            for name in table.key
            if name not in frame
        ]
    if not found and not faults:
        expected = "a folder with tables of the register"
        faults.append(Fault(str(folder), None, None, None, expected))
    if faults:
        raise DataPackageError(faults)
    return found
