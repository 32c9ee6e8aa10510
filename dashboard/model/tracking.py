"""Parameters that mail programs, searches and social networks add to a link; nothing here reads them."""

_NAMES = frozenset(
    {
        "_ga",
        "_gl",
        "_hsenc",
        "_hsmi",
        "_openstat",
        "dclid",
        "epik",
        "fbclid",
        "gad_campaignid",
        "gad_source",
        "gbraid",
        "gclid",
        "gclsrc",
        "igsh",
        "igshid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "msclkid",
        "rdt_cid",
        "sccid",
        "srsltid",
        "ttclid",
        "twclid",
        "vero_id",
        "wbraid",
        "yclid",
        "ysclid",
    }
)
_BEGINNINGS = ("utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "oly_")


def is_tracking(name: str) -> bool:
    """Return whether a parameter of an address only tells where its link was found.

    >>> is_tracking("utm_source"), is_tracking("theme")
    (True, False)
    """
    small = name.lower()
    return small in _NAMES or small.startswith(_BEGINNINGS)
