-- Puts the events of bench_event into the store, the rows for reading in spatial order, and gathers statistics.
INSERT INTO article (sha256, text, title, source, status)
VALUES (sha256('bench'), 'Invented events for measuring.', 'Bench', 'bench', 'coded')
ON CONFLICT (sha256) DO NOTHING;

ALTER TABLE conflict_event DISABLE TRIGGER conflict_event_feature;
INSERT INTO conflict_event (
  event_type, sub_event_type, date_start, date_end, geom, uncertainty_m, place_name, feature_code, country_name,
  admin1_name, actor1, actor2, fatalities_low, fatalities_best, fatalities_high, confidence, summary, article_id,
  search_text)
SELECT
  b.event_type, b.sub_type, b.event_date, b.event_date, b.geom, 2000, b.location, 'PPL', b.country, b.admin1, b.actor1,
  b.actor2, b.fatalities, b.fatalities, b.fatalities, 0.8, b.notes, a.article_id, lower(b.location || ' ' || b.country)
FROM bench_event AS b
JOIN article AS a ON a.sha256 = sha256('bench')
ORDER BY b.id;
ALTER TABLE conflict_event ENABLE TRIGGER conflict_event_feature;

INSERT INTO event_feature
SELECT f.*
FROM conflict_event AS e
CROSS JOIN LATERAL event_feature_of(e) AS f
WHERE NOT EXISTS (SELECT FROM event_feature AS known WHERE known.event_id = e.event_id)
ORDER BY f.quad, f.event_id;

UPDATE data_version SET version = version + 1;
ANALYZE conflict_event;
ANALYZE event_feature
