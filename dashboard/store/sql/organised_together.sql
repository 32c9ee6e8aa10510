-- Pairs of organisations that were both organisers or co-organisers of a selected event; each pair once.
SELECT DISTINCT a.organisation_id AS organisation, b.organisation_id AS other_organisation, event_number
FROM selected
JOIN event_organisations AS a USING (event_number)
JOIN event_organisations AS b USING (event_number)
WHERE a.organisation_id < b.organisation_id
  AND a.role IN ('organiser', 'co_organiser') AND b.role IN ('organiser', 'co_organiser')
