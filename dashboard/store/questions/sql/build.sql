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
        CAST(nullif(participants, '') AS INTEGER) AS participants
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

CREATE TABLE organisations AS
SELECT * REPLACE (nullif(country, '') AS country, nullif(parent_id, '') AS parent_id)
FROM raw_organisations;

-- An event has several rows of one organisation, role, kind or country. The first of each is marked, so that events are
-- counted by counting marks: ten times as fast as counting different numbers.
CREATE TABLE event_organisations AS
SELECT event_number, link.organisation_id, link.role,
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
FROM raw_event_organisations AS link
JOIN events USING (event_id)
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

CREATE TABLE context AS
SELECT * REPLACE (CAST(start_date AS DATE) AS start_date, CAST(end_date AS DATE) AS end_date),
       year(CAST(start_date AS DATE)) AS start_year, year(CAST(end_date AS DATE)) AS end_year
FROM raw_context
ORDER BY start_date, context_id;

CREATE TABLE tracks AS SELECT code AS track, CAST("order" AS INTEGER) AS track_order FROM raw_tracks;

CREATE TABLE roles AS SELECT code AS role, CAST("order" AS INTEGER) AS role_order FROM raw_roles;

CREATE TABLE countries AS SELECT code AS country, label, venue_group FROM raw_countries;

CREATE TABLE kinds AS SELECT code AS kind, label FROM raw_kinds;

CREATE TABLE themes AS SELECT code AS theme, label FROM raw_themes;

CREATE TABLE conflicts AS SELECT code AS conflict, label, description FROM raw_conflicts;
