-- Articles with an event that a person has looked at, and all their events as they are now.
SELECT a.article_id, a.title, a.text, coalesce(a.published_on, a.header_published_on) AS published_on,
  e.event_id, e.status, e.event_type, e.sub_event_type, e.date_start, e.date_end, ST_Y(e.geom) AS lat, ST_X(e.geom) AS lon,
  e.uncertainty_m, e.place_name, e.fatalities_best, e.injuries_best, e.actor1, e.actor2,
  (s.spans->'place'->>'start')::int AS place_start, (s.spans->'place'->>'end')::int AS place_end
FROM event_source AS s
JOIN article AS a USING (article_id)
JOIN conflict_event AS e USING (event_id)
WHERE EXISTS (
  SELECT FROM event_source AS t JOIN conflict_event AS d USING (event_id)
  WHERE t.article_id = a.article_id AND d.status <> 'auto'
)
ORDER BY a.article_id, s.evidence_start, s.event_source_id
