"""Lists among the parameters of a query: ``IN ($codes)`` becomes one parameter a code, as every engine reads it."""

from collections.abc import Mapping


def listed(query: str, params: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """The query and its parameters with the lists that it asks for as single values.

    Where it says ``IN ($codes)``, the values stand there as ``$codes_0, $codes_1, ...``, none as NULL, and
    ``$codes_count`` is how many there are. A list that it names in another way stays a list.
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
