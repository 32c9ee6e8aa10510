"""The texts of the About page: titles of sections, and their paragraphs."""

from dashboard.model.text import later

SECTIONS = (
    ("scope", later("What it holds")),
    ("method", later("How it was made and checked")),
    ("outcomes", later("Outcomes, evidence and programmes")),
    ("definitions", later("Definitions")),
    ("counting", later("How events are counted")),
    ("names", later("Names and borders")),
    ("completeness", later("How complete it is")),
    ("limits", later("Limits and biases")),
    ("licences", later("Licences and credits")),
    ("cite", later("Version, and how to cite")),
    ("programs", later("For programs and feed readers")),
    ("correct", later("How to correct it, and how to ask for removal")),
    ("accessibility", later("Accessibility statement")),
)
"""Anchor and title of each section, in their order."""

LEAD = later(
    "An open register of conflict-resolution activities in and about the South Caucasus since 1997. What it holds, "
    "how it was made, what its numbers mean, and what they cannot tell."
)

SCOPE = (
    later(
        "An event is one activity that brought people together over a conflict, or that made the result public: a "
        "round of talks, a summit, a meeting of a working group, a dialogue, a training, a summer school, a visit, "
        "the launch of a study. A process of many meetings is a series; each of its meetings is an event."
    ),
    later(
        "An article is a public page that reports an event. Every event cites at least one. Wars, ceasefires, "
        "agreements and changes of format are shown behind timelines as context and are never counted as events."
    ),
    later(
        "No private persons are recorded. Holders of public office appear by name only where a meeting is known by "
        "them. Money is recorded for whole programmes only, and outcomes are not rated: both are told where a page "
        "tells them."
    ),
)

METHOD = (
    later(
        "Events, organisations and context were compiled from public pages: news, reports and statements of "
        "governments, international organisations and non-governmental organisations. Titles and summaries were "
        "written for the register."
    ),
    later(
        "A program checks every version before it is shown: required fields, codes, keys between tables, dates and "
        "their precision, that every event cites an article, and that place and country agree. A register with a "
        "fault is not loaded."
    ),
    later(
        "For edition 2, someone who had not made the records compared 114 events, a fifth of those that were read "
        "for outcomes, with as much of their pages as could be seen. Of the events in which a field could be "
        "compared, this share had an error in it:"
    ),
)
AFTER_CHECK = later(
    "What was found was mended; programmes were wrong where a page names one that was not recorded. A sample of "
    "about a hundred is small: a share of 0% can still mean up to about 3% in the whole register, and one of 9% "
    "anything from 5% to 16%."
)

EDITION = later(
    "It is of edition {edition} of the register, which tells what came of events, how each field is known, which "
    "event led to which, and which programme paid for them."
)
FILLED = later(
    "The files that were opened are of edition {edition} of the register. They hold no outcomes, evidence, links "
    "between events or programmes; what edition {next} has beside theirs was filled in when they were opened:"
)

OUTCOMES = (
    later(
        "An outcome is what a page reports to have come of an event, told in our own words with its article: an "
        "agreement, a decision, a body that was created, a publication. A promise has the date it was made for; "
        "where that has passed and no event on record kept it, the record says “not on record”, which is not the same "
        "as broken. How far an outcome was carried out is told on the scale of the Peace Accords Matrix, only where a "
        "page says so, with that page and its date."
    ),
    later(
        "Pages tell of results soon after an event, or never. No result reported is not the same as no result, and "
        "trust among those who met is rarely reported at all."
    ),
)
EVIDENCE = later(
    "Evidence is the words of a page, 15 at most, by which a field of a record is known, with the day on which the "
    "page was read. It opens at a quotation mark beside the field. A second reading is that of another reader; what "
    "was read once so far is marked."
)
PROGRAMMES = later(
    "A programme is what was funded and carried out over years, and to which events belong. Money is that for the "
    "whole programme, as a page gives it. It is never added up: for most programmes no amount is known, the share of "
    "each funder is not, and currencies differ."
)

COUNTING = (
    later(
        "An event counts once in every total. In a count by theme, conflict, place, organisation, role, publisher "
        "or language it counts once for each value it has, so such counts can add up to more than the total."
    ),
    later(
        "An event matches the chosen years when its dates overlap them. It is drawn once, in its first year inside "
        "them."
    ),
    later(
        "A date known only by month or year is shown as that month or year. By month, events known only by year are "
        "not drawn."
    ),
    later(
        "Events known only from an announcement are counted and marked. The filter “Status” leaves them out."
    ),
    later(
        "The country of an event is that of its venue as reported. It is neither a party to the conflict nor where "
        "participants came from. The country of an organisation is that of its seat."
    ),
    later(
        "An event counts at each of its places. Places known only as a region or a country are not drawn as points; "
        "the line below each map accounts for all events that it does not show."
    ),
    later(
        "A finer role is part of a broader one: who facilitates is counted among mediators too, who observes or speaks "
        "among participants, each once."
    ),
    later(
        "Organisation and role speak of the same part in an event: with both chosen, that organisation had that role. "
        "An organisation with its bodies includes all that belong to it, each event once."
    ),
    later(
        "Several values of one filter are alternatives, and different filters must all hold. Where all chosen "
        "themes are asked for together, an event must have each of them."
    ),
    later(
        "An article counts once, however many events it reports. “Two or more articles” counts articles and not "
        "independent sources: two of them may repeat one agency report."
    ),
    later(
        "Changes beside the key figures compare the chosen years with as many years before; with no years chosen, "
        "the last five full years with the five before. The newest year is incomplete."
    ),
)

NAMES_LEAD = later(
    "Nothing drawn or written here implies a position on the status of any territory, the course of any boundary or "
    "the legitimacy of any authority. The same rules hold on every page and in every download."
)
NAMES_END = later(
    "Titles of organisations, agreements and articles are quoted as their authors wrote them."
)

COMPLETENESS = later(
    "These figures are those of the whole register, whatever is filtered. Read a trend only beside "
    "them: fewer records of a year may mean less work or less reporting."
)

LIMITS = (
    later(
        "The register holds what public pages report. An absence of records is not an absence of work: it may have "
        "been confidential, reported in a language or on a page that was not searched, or on a page that no longer "
        "exists."
    ),
    later(
        "Most of the articles found are in English. Official meetings are announced and reported; small local work "
        "often is not. The number of events of a track says as much about reporting as about peace work."
    ),
    later(
        "Coverage is thin for 1997 to 2000, 2020 and 2026, for tracks 2 and 3 on the conflicts in Georgia after "
        "2018, and for meetings that were kept confidential."
    ),
    later(
        "Most events rest on a single article. Some headlines and many dates of publication are not known."
    ),
    later(
        "Kinds, themes and tracks are judgements from short reports. Tracks were judged by who took part, and made "
        "uniform within most series."
    ),
    later(
        "Rounds of the Geneva International Discussions list the standing participants of the format, because "
        "reports name them selectively: they show the format, not attendance."
    ),
    later(
        "Funders and numbers of participants are recorded only where they were reported, which is rare."
    ),
    later(
        "To judge a gap, look at the years around it, at its tracks and at the number of articles, and open the "
        "records. In a text of your own, write “on record” and name the version."
    ),
)

CITE = later(
    "Name the version that you used and, for a single event, its key: it stands at the end of each record. "
    "The address of a page always says what is on the screen."
)

CORRECT = (
    later(
        "Something is wrong, or missing? Open an issue in the project's repository, or write to {contact}. Name the "
        "key of the event, what is wrong, and a public page that shows it. Those who edit files find in the README "
        "of the data folder how to propose the change itself."
    ),
    later(
        "A record puts somebody at risk, or you are named and wish not to be? Ask {contact} to remove it. No public "
        "page is needed for that. Please leave out sensitive detail, and use no public issue for what should not be "
        "public. The place of a sensitive meeting can also be made coarser."
    ),
)

PROGRAMS = later(
    "All that the pages show can be asked for by programs, with the same filters as in the address of a page; each "
    "record is also a plain page that needs no scripts."
)
PROGRAM_LINKS = (
    ("api", later("The HTTP interface, with examples for pandas and R")),
    ("feed.atom", later("Newest events as a feed (Atom)")),
    ("events.ics", later("Dated events as a calendar (iCalendar)")),
)
LICENCES_END = later(
    "Share and adapt the data, name the source, and say what you changed. Headlines are bibliographic data of their "
    "publishers."
)
