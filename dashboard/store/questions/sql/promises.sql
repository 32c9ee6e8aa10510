-- Outcomes of the selected events that have a date by which they were due, the latest due first, with the event that
-- brought what was promised; an event that is only announced has brought nothing yet.
WITH selected AS ({selected})
SELECT e.event_id, e.title, e.start_date, e.end_date, e.date_precision,
       outcome.number, outcome.kind AS outcome, outcome.text, outcome.due, outcome.due_day,
       brought.event_id AS fulfilled_by, brought.title AS fulfilled_title, brought.start_date AS fulfilled_start,
       brought.end_date AS fulfilled_end, brought.date_precision AS fulfilled_precision
FROM selected AS s
JOIN events AS e USING (event_number)
JOIN outcomes AS outcome USING (event_number)
LEFT JOIN events AS brought ON brought.event_id = outcome.fulfilled_by AND brought.status = 'held'
WHERE outcome.due_day IS NOT NULL
ORDER BY outcome.due_day DESC, e.start_date DESC, event_number DESC, outcome.number
