-- The tables of a data package, typed, with one link table for each list: what every question reads.
-- The text tables arrive as raw_<table>; empty cells are ''. A column of text passes with *, one of another type is named.
-- Events and articles are linked by a number in the order of their keys: joins of numbers are several times faster than
-- joins of texts. Years and months of events stand ready: a condition on year(start_date) costs each question more time
-- to plan than all the rest of it.

CREATE TABLE events AS
SELECT
    CAST(row_number() OVER (ORDER BY event_id) AS INTEGER) AS event_number,
    raw_events.* REPLACE (
        CAST(start_date AS DATE) AS start_date,
        CAST(end_date AS DATE) AS end_date,
        nullif(place_id, '') AS place_id,
        nullif(country, '') AS country,
        nullif(series, '') AS series,
        nullif("level", '') AS "level",
        CAST(nullif(participants, '') AS INTEGER) AS participants,
        CAST(nullif(women, '') AS INTEGER) AS women
    ),
    year(CAST(start_date AS DATE)) AS start_year,
    year(CAST(end_date AS DATE)) AS end_year,
    CASE WHEN date_precision <> 'year' THEN CAST(date_trunc('month', CAST(start_date AS DATE)) AS DATE) END AS start_month,
    coalesce(reports.article_count, 0) AS article_count,
    event_id IN (SELECT event_id FROM raw_event_places) AS has_place,
    event_id IN (SELECT event_id FROM raw_event_organisations) AS has_organisation
FROM raw_events
LEFT JOIN (
    SELECT event_id, CAST(count(*) AS INTEGER) AS article_count FROM raw_event_articles GROUP BY event_id
) AS reports USING (event_id)
ORDER BY event_number;

CREATE TABLE event_themes AS
SELECT event_number, link.theme, raw_themes."group" AS theme_group
FROM (SELECT event_number, unnest(string_split(themes, ';')) AS theme FROM events) AS link
JOIN raw_themes ON raw_themes.code = link.theme
ORDER BY event_number;

CREATE TABLE event_conflicts AS
SELECT event_number, unnest(string_split(conflicts, ';')) AS conflict
FROM events
ORDER BY event_number;

CREATE TABLE event_programmes AS
SELECT event_number, unnest(string_split(programmes, ';')) AS programme
FROM events
WHERE programmes <> ''
ORDER BY event_number;

CREATE TABLE organisations AS
SELECT * REPLACE (nullif(country, '') AS country, nullif(parent_id, '') AS parent_id)
FROM raw_organisations;

-- Who has a role has the broader one as well: a facilitator is found as mediator. These rows are marked as implied.
-- An event has several rows of one organisation, role, kind or country. The first of each is marked, so that events are
-- counted by counting marks: ten times as fast as counting different numbers.
CREATE TABLE event_organisations AS
WITH own AS (
    SELECT events.event_number, link.organisation_id, link.role, link.side, raw_roles.broader
    FROM raw_event_organisations AS link
    JOIN events USING (event_id)
    JOIN raw_roles ON raw_roles.code = link.role
),
every AS (
    SELECT event_number, organisation_id, role, side, FALSE AS is_implied FROM own
    UNION ALL
    SELECT event_number, organisation_id, broader, max(side), TRUE
    FROM own
    WHERE broader <> '' AND (event_number, organisation_id, broader) NOT IN (
        SELECT (event_number, organisation_id, role) FROM own
    )
    GROUP BY event_number, organisation_id, broader
)
SELECT event_number, link.organisation_id, link.role, nullif(link.side, '') AS side, link.is_implied,
       organisation.kind AS organisation_kind, organisation.country AS organisation_country,
       1 = row_number() OVER (PARTITION BY event_number, link.organisation_id ORDER BY link.role)
           AS is_first_of_organisation,
       1 = row_number() OVER (PARTITION BY event_number, link.role ORDER BY link.organisation_id) AS is_first_of_role,
       1 = row_number() OVER (PARTITION BY event_number, organisation.kind ORDER BY link.organisation_id, link.role)
           AS is_first_of_kind,
       1 = row_number() OVER (PARTITION BY event_number, organisation.country ORDER BY link.organisation_id, link.role)
           AS is_first_of_country,
       link.role IN ('organiser', 'co_organiser') AND 1 = row_number() OVER (
           PARTITION BY event_number, link.organisation_id, link.role IN ('organiser', 'co_organiser') ORDER BY link.role
       ) AS is_first_as_organiser
FROM every AS link
JOIN organisations AS organisation USING (organisation_id)
ORDER BY event_number;

CREATE TABLE event_funders AS
SELECT event_number, organisation_id AS funder
FROM event_organisations
WHERE role = 'funder'
ORDER BY event_number;

-- Every organisation with itself and all bodies below it.
CREATE TABLE families AS
WITH RECURSIVE below(family, organisation_id) AS (
    SELECT organisation_id, organisation_id FROM organisations
    UNION
    SELECT below.family, child.organisation_id
    FROM below JOIN organisations AS child ON child.parent_id = below.organisation_id
)
SELECT family, organisation_id FROM below;

-- Whatever a row of event_organisations says of the organisation stands here too, so that filters can ask both.
CREATE TABLE event_families AS
SELECT families.family, link.* NOT LIKE 'is_first_%',
       1 = row_number() OVER (PARTITION BY event_number, families.family ORDER BY link.organisation_id, link.role)
           AS is_first_of_family
FROM event_organisations AS link
JOIN families USING (organisation_id)
ORDER BY event_number;

CREATE TABLE places AS
SELECT * REPLACE (CAST(latitude AS DOUBLE) AS latitude, CAST(longitude AS DOUBLE) AS longitude)
FROM raw_places;

CREATE TABLE event_places AS
SELECT event_number, link.place_id, link.role
FROM raw_event_places AS link
JOIN events USING (event_id)
ORDER BY event_number;

CREATE TABLE articles AS
SELECT CAST(row_number() OVER (ORDER BY article_id) AS INTEGER) AS article_number, *
FROM raw_articles
ORDER BY article_number;

CREATE TABLE event_articles AS
SELECT event_number, article_number, article.publisher, article.language
FROM raw_event_articles AS link
JOIN events USING (event_id)
JOIN articles AS article USING (article_id)
ORDER BY event_number;

CREATE TABLE series AS SELECT * FROM raw_series;

CREATE TABLE programmes AS
SELECT programme_id, label, conflicts, funders, implementers,
       CAST(nullif(start_year, '') AS INTEGER) AS start_year, CAST(nullif(end_year, '') AS INTEGER) AS end_year,
       iati_id, url, CAST(nullif(amount, '') AS BIGINT) AS amount, nullif(currency, '') AS currency,
       nullif(article_id, '') AS article_id, note
FROM raw_programmes;

-- Who pays for a programme, and who carries it out.
CREATE TABLE programme_organisations AS
SELECT programme_id, unnest(string_split(funders, ';')) AS organisation_id, 'funder' AS role
FROM programmes WHERE funders <> ''
UNION ALL
SELECT programme_id, unnest(string_split(implementers, ';')), 'implementer'
FROM programmes WHERE implementers <> ''
ORDER BY programme_id;

-- due_day is the last day that a promise can mean, where it is known by year or month only.
CREATE TABLE outcomes AS
SELECT events.event_number, event_id, CAST(outcome.number AS INTEGER) AS number, outcome.kind, outcome.text,
       nullif(outcome.article_id, '') AS article_id, outcome.due,
       CASE length(outcome.due)
           WHEN 4 THEN CAST(outcome.due || '-12-31' AS DATE)
           WHEN 7 THEN last_day(CAST(outcome.due || '-01' AS DATE))
           WHEN 10 THEN CAST(outcome.due AS DATE) END AS due_day,
       nullif(outcome.fulfilled_by, '') AS fulfilled_by,
       nullif(outcome.implementation, '') AS implementation,
       nullif(outcome.implementation_article, '') AS implementation_article,
       outcome.implementation_as_of,
       1 = row_number() OVER (PARTITION BY event_number, outcome.kind ORDER BY CAST(outcome.number AS INTEGER))
           AS is_first_of_kind
FROM raw_outcomes AS outcome
JOIN events USING (event_id)
ORDER BY event_number, number;

CREATE TABLE event_outcomes AS
SELECT DISTINCT event_number, kind AS outcome FROM outcomes ORDER BY event_number, outcome;

CREATE TABLE event_links AS
SELECT one.event_number, link.event_id, link.kind, link.other_event_id, other.event_number AS other_event_number,
       nullif(link.article_id, '') AS article_id
FROM raw_event_links AS link
JOIN events AS one USING (event_id)
JOIN events AS other ON other.event_id = link.other_event_id
ORDER BY one.event_number, link.kind, other_event_number;

CREATE TABLE evidence AS
SELECT event_number, event_id, evidence.field, evidence.item, evidence.article_id, evidence.phrase,
       CAST(evidence.read_on AS DATE) AS read_on, evidence.reading
FROM raw_evidence AS evidence
JOIN events USING (event_id)
ORDER BY event_number, field, item, article_id, reading;

CREATE TABLE context AS
SELECT * REPLACE (CAST(start_date AS DATE) AS start_date, CAST(end_date AS DATE) AS end_date),
       year(CAST(start_date AS DATE)) AS start_year, year(CAST(end_date AS DATE)) AS end_year
FROM raw_context
ORDER BY start_date, context_id;

CREATE TABLE tracks AS SELECT code AS track, CAST("order" AS INTEGER) AS track_order FROM raw_tracks;

CREATE TABLE roles AS SELECT code AS role, CAST("order" AS INTEGER) AS role_order FROM raw_roles;

CREATE TABLE countries AS SELECT code AS country, label, venue_group FROM raw_countries;

CREATE TABLE evidence_fields AS
SELECT code AS field, CAST("order" AS INTEGER) AS field_order FROM raw_evidence_fields;

CREATE TABLE kinds AS SELECT code AS kind, label FROM raw_kinds;

CREATE TABLE themes AS SELECT code AS theme, label FROM raw_themes;

CREATE TABLE conflicts AS SELECT code AS conflict, label, description FROM raw_conflicts;
