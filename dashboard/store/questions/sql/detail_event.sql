-- Everything in the row of one event, with the names its keys stand for.
SELECT e.*, place.name AS place, place.latitude, place.longitude, place."precision" AS place_precision,
       place.alternate_names, series.label AS series_label
FROM events AS e
LEFT JOIN places AS place ON place.place_id = e.place_id
LEFT JOIN series ON series.series_id = e.series
WHERE e.event_id = $event_id
