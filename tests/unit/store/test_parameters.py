"""Lists among the parameters of a query, as every engine reads them."""

from dashboard.store.parameters import listed


def test_a_list_becomes_one_parameter_a_code() -> None:
    assert listed("SELECT 1 WHERE track IN ($track)", {"track": ["1", "2"]}) == (
        "SELECT 1 WHERE track IN ($track_0, $track_1)",
        {"track_0": "1", "track_1": "2"},
    )


def test_an_empty_list_holds_nothing() -> None:
    assert listed("SELECT 1 WHERE track IN ($track)", {"track": []}) == (
        "SELECT 1 WHERE track IN (NULL)",
        {},
    )


def test_how_many_codes_there_are_can_be_asked() -> None:
    query, bound = listed("a IN ($theme) AND count(*) = $theme_count", {"theme": ["x", "y"]})
    assert query == "a IN ($theme_0, $theme_1) AND count(*) = $theme_count"
    assert bound["theme_count"] == 2


def test_a_list_that_is_asked_for_whole_stays_a_list() -> None:
    params = {"event_ids": ["a", "b"], "limit": 3}
    assert listed("SELECT unnest($event_ids) LIMIT $limit", params) == (
        "SELECT unnest($event_ids) LIMIT $limit",
        params,
    )


def test_a_parameter_of_a_longer_name_is_left_alone() -> None:
    query, bound = listed(
        "a IN ($theme) AND b = $theme_group", {"theme": ["x"], "theme_group": "g"}
    )
    assert query == "a IN ($theme_0) AND b = $theme_group"
    assert bound == {"theme_0": "x", "theme_group": "g"}
