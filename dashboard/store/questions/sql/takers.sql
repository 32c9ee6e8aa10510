-- Organisations with one of some roles in the selected events, each event once.
SELECT {once} s.event_number, s."year", s.track, link.organisation_id
FROM selected AS s
JOIN event_organisations AS link USING (event_number)
WHERE {tests}
