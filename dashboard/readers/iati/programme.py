"""A programme among IATI activities, as files of our own have it: its years, its money and its pages."""

from dashboard.model import iati as codes
from dashboard.readers.iati.activity import Activity, Cells, web_page
from dashboard.readers.iati.results import TakeArticle


def programme_cells(activity: Activity, take: TakeArticle) -> Cells:
    """Return the cells of a programme but its key, its label and its organisations."""
    for each in activity.element.iterfind("tag"):
        activity.used.update(each.iter())
    activity.text(activity.first("activity-status"))
    own = activity.first("other-identifier")
    activity.text(own)
    return {
        **_years(activity),
        "iati_id": "" if own is None else own.get("ref", ""),
        **_pages(activity, take),
        **_money(activity),
    }


def _years(activity: Activity) -> Cells:
    """The years of its first and its last day; the notes on them say that they are bounds."""
    start, end = activity.span()
    for each in activity.element.iterfind("activity-date"):
        if each in activity.used:
            activity.used.update(each.iter())
    return {"start_year": start[:4], "end_year": end[:4]}


def _pages(activity: Activity, take: TakeArticle) -> Cells:
    """The page of the programme, and as an article the page that gives its amount."""
    found: Cells = {}
    for each in activity.element.iterfind("document-link"):
        category = each.find("category")
        if category is not None and category.get("code") == codes.BUDGET_PAGE:
            found["article_id"] = take(each)
        elif address := web_page(each):
            found["url"] = address
        if web_page(each):
            activity.used.update(each.iter())
    return found


def _money(activity: Activity) -> Cells:
    """The amount of the only budget; none where there are several, as they are not added up."""
    budgets = activity.element.findall("budget")
    if len(budgets) != 1:
        return {}
    activity.used.update(budgets[0].iter())
    value = budgets[0].find("value")
    currency = "" if value is None else value.get("currency", "")
    return {"amount": activity.text(value), "currency": currency}
