-- Organisations with a role in the selected events, how often, since when and in how many tracks; each event once.
WITH selected AS ({selected}),
takers AS ({takers})
SELECT
    organisation_id AS organisation, min(o.acronym) AS acronym, min(o.kind) AS organisation_kind,
    count(*) AS event_count,
    min("year") AS first_year,
    max("year") AS last_year,
    count(DISTINCT track) AS track_count
FROM takers
JOIN organisations AS o USING (organisation_id)
GROUP BY organisation_id
ORDER BY event_count DESC, organisation
