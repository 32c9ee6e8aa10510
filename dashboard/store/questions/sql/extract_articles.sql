-- Articles of some events: oldest first, those without a date last.
SELECT e.event_id, a.article_id, a.url, a.publisher, a.republisher, a.headline, a.published, a.language,
       a.page_kind
FROM event_articles AS link
JOIN events AS e USING (event_number)
JOIN articles AS a USING (article_number)
WHERE {asked}
ORDER BY event_number, CASE a.published WHEN '' THEN 1 ELSE 0 END, a.published, a.article_id
