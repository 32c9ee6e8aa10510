-- Which of the selected events some articles report.
WITH selected AS ({selected})
SELECT link.article_id, e.event_id, e.title, e.start_date, e.end_date, e.date_precision
FROM selected AS s
JOIN event_articles AS link USING (event_id)
JOIN events AS e USING (event_id)
WHERE link.article_id IN (SELECT unnest($article_ids))
ORDER BY link.article_id, e.start_date, e.event_id
