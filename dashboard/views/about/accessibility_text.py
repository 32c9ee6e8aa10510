"""The accessibility statement of the About page: what holds, how it is tested, what fails. Keep it true."""

from dashboard.model.text import later

STATUS = (
    later(
        "The dashboard aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, and with it at the "
        "requirements for the web in EN 301 549. It meets them in part; what is known to fail is listed below."
    ),
    later(
        "This is a self-assessment of November 2026. No outside body has audited the dashboard, and it has not been "
        "tried with screen readers or by people who depend on them."
    ),
)
HOLDS = (
    later(
        "Every chart and map has an alternative text that states what it shows, and its numbers as a table and as a "
        "file."
    ),
    later(
        "Text has a contrast of at least 4.5 to 1 and marks of at least 3 to 1, in light and in dark colours."
    ),
    later(
        "Filters, records, sorting, paging and the copied link work with the keyboard alone, and show where the "
        "focus is."
    ),
    later(
        "Each page has one main heading, tables have header cells, and headlines on the page of articles are marked "
        "with their language."
    ),
    later(
        "Pages enlarged to 200%, or on a screen 320 pixels wide, need no sideways scrolling; wide tables and the "
        "row of pages scroll by themselves."
    ),
    later(
        "What the keyboard opens, such as a filter or the table of a figure, is entered at once; Escape closes it "
        "and leads back."
    ),
    later("Nothing moves by itself where the system asks for less motion."),
    later(
        "The project's tests run axe-core on every page in light, in dark and on a small screen, and go through "
        "filters and records with the keyboard."
    ),
)
FAILS = (
    later(
        "A bar in a chart and a circle on a map cannot be reached with the keyboard, and what a pointer shows on "
        "them is not read out (WCAG 2.1.1, 1.4.13). The table of each figure holds the numbers, as links to the "
        "events they count, and the filters do what a click on a mark does."
    ),
    later(
        "The map is a picture to assistive technology: only its alternative text and the list of places can be "
        "read. It can be moved with a pointer only (2.1.1, 2.5.7)."
    ),
    later(
        "Names of places and organisations in other languages are not marked with their language (3.1.2)."
    ),
    later(
        "Menus, popovers, buttons and the folding sidebar are parts of Streamlit. Whether a screen reader is told "
        "that a page has changed after a filter was chosen has not been tested (4.1.3)."
    ),
)
CONTACT = later("Something stands in your way? Write to {contact}; name the page and what you use.")
