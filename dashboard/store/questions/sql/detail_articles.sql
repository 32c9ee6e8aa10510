-- Articles that report one event, oldest first; those without a date last.
SELECT a.article_id, a.url, a.publisher, a.headline, a.published, a.language
FROM event_articles AS link
JOIN articles AS a USING (article_number)
WHERE link.event_number = (SELECT event_number FROM events WHERE event_id = $event_id)
ORDER BY CASE a.published WHEN '' THEN 1 ELSE 0 END, a.published, a.article_id
