-- Which of the selected events some articles report.
WITH selected AS ({selected})
SELECT a.article_id, e.event_id, e.title, e.start_date, e.end_date, e.date_precision
FROM selected AS s
JOIN event_articles AS link USING (event_number)
JOIN articles AS a USING (article_number)
JOIN events AS e USING (event_number)
WHERE a.article_id IN ($article_ids)
ORDER BY a.article_id, e.start_date, event_number
