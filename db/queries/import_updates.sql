-- Takes over the values of rows that say something else than what is stored, where no person has decided.
WITH differing AS (
  SELECT DISTINCT ON (k.event_id) k.event_id, s.*
  FROM import_staging AS s
  JOIN imported_event AS k ON k.source = @source AND k.source_id = s.source_id AND k.row_hash <> s.row_hash
  JOIN conflict_event AS e ON e.event_id = k.event_id AND e.status = 'auto'
  ORDER BY k.event_id, s.line_number DESC
),
rekeyed AS (
  UPDATE imported_event AS k
  SET row_hash = d.row_hash, import_run_id = @import_run_id, line_number = d.line_number, original = d.original
  FROM differing AS d
  WHERE k.event_id = d.event_id
)
UPDATE conflict_event AS e
SET event_type = d.event_type, sub_event_type = d.sub_event_type, date_start = d.date_start, date_end = d.date_end,
  geom = d.geom, uncertainty_m = d.uncertainty_m, place_name = d.place_name, feature_code = d.feature_code,
  country_code = d.country_code, country_name = d.country_name, admin1_name = d.admin1_name, relation = d.relation,
  relation_kind = d.relation_kind, actor1 = d.actor1, actor1_kind = d.actor1_kind, actor2 = d.actor2,
  actor2_kind = d.actor2_kind, weapon = d.weapon, target = d.target, fatalities_low = d.fatalities_low,
  fatalities_best = d.fatalities_best, fatalities_high = d.fatalities_high, injuries_low = d.injuries_low,
  injuries_best = d.injuries_best, injuries_high = d.injuries_high, confidence = d.confidence, summary = d.summary,
  search_text = d.search_text
FROM differing AS d
WHERE e.event_id = d.event_id
RETURNING e.event_id
