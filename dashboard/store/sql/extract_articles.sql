-- Articles of some events: oldest first, those without a date last.
SELECT link.event_id, a.article_id, a.url, a.publisher, a.headline, a.published, a.language
FROM event_articles AS link
JOIN articles AS a USING (article_id)
WHERE link.event_id IN (SELECT unnest($event_ids))
ORDER BY link.event_id, CASE a.published WHEN '' THEN 1 ELSE 0 END, a.published, a.article_id
