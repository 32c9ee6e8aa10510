-- What came of the selected events, of the newest first; events whose pages report nothing are left out.
WITH selected AS ({selected})
SELECT e.event_id, e.title, e.start_date, e.end_date, e.date_precision, outcome.kind AS outcome, outcome.text
FROM selected AS s
JOIN events AS e USING (event_number)
JOIN outcomes AS outcome USING (event_number)
WHERE outcome.kind <> 'none'
ORDER BY e.start_date DESC, event_number DESC, outcome.number
LIMIT $limit
