-- In how many of the selected events two organisations both had one of some roles; each event once for each pair, the
-- strongest pairs first.
WITH selected AS ({selected}),
takers AS ({takers})
SELECT
    a.organisation_id AS organisation, b.organisation_id AS other_organisation,
    count(*) AS event_count, min(a."year") AS first_year, max(a."year") AS last_year
FROM takers AS a
JOIN takers AS b ON b.event_number = a.event_number AND a.organisation_id < b.organisation_id
GROUP BY a.organisation_id, b.organisation_id
ORDER BY event_count DESC, organisation, other_organisation
LIMIT $limit
