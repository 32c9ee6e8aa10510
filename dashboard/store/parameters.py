"""Lists as parameters of a query: ``IN ($codes)`` becomes one parameter for each code, which every engine reads."""

from collections.abc import Mapping


def listed(query: str, params: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """Return the query and its parameters with each list replaced by single values.

    ``IN ($codes)`` becomes ``IN ($codes_0, $codes_1, ...)``, or NULL where the list is empty; ``$codes_count`` is the
    number of values. A list that the query uses in another way stays a list.
    """
    bound: dict[str, object] = {}
    for name, value in params.items():
        form, counted = f"IN (${name})", f"{name}_count"
        if not isinstance(value, list) or form not in query:
            bound[name] = value
            continue
        if f"${counted}" in query:
            bound[counted] = len(value)
        each = {f"{name}_{place}": code for place, code in enumerate(value)}
        marks = ", ".join(f"${key}" for key in each) or "NULL"
        query = query.replace(form, f"IN ({marks})")
        bound |= each
    return query, bound
