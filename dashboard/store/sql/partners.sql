-- Organisations with a role in the selected events, how often, since when and in how many tracks; each event once.
WITH selected AS ({selected})
SELECT
    link.organisation_id AS organisation, min(o.acronym) AS acronym, min(o.kind) AS organisation_kind,
    count(DISTINCT s.event_number) AS event_count,
    min(s."year") AS first_year,
    max(s."year") AS last_year,
    count(DISTINCT s.track) AS track_count
FROM selected AS s
JOIN event_organisations AS link USING (event_number)
JOIN organisations AS o USING (organisation_id)
WHERE link.role IN (SELECT unnest($roles_counted))
GROUP BY link.organisation_id
ORDER BY event_count DESC, organisation
