-- Stores the rows of the batch that got an id.
INSERT INTO conflict_event (
  event_id, event_type, sub_event_type, date_start, date_end, geom, uncertainty_m, place_name, feature_code, country_code,
  country_name, admin1_name, relation, relation_kind, actor1, actor1_kind, actor2, actor2_kind, weapon, target,
  fatalities_low, fatalities_best, fatalities_high, injuries_low, injuries_best, injuries_high, confidence, summary,
  search_text, source_count, origin)
OVERRIDING SYSTEM VALUE
SELECT k.event_id, s.event_type, s.sub_event_type, s.date_start, s.date_end, s.geom, s.uncertainty_m, s.place_name,
  s.feature_code, s.country_code, s.country_name, s.admin1_name, s.relation, s.relation_kind, s.actor1, s.actor1_kind,
  s.actor2, s.actor2_kind, s.weapon, s.target, s.fatalities_low, s.fatalities_best, s.fatalities_high, s.injuries_low,
  s.injuries_best, s.injuries_high, s.confidence, s.summary, s.search_text, 0, @source
FROM import_staging AS s
JOIN imported_event AS k
  ON k.source = @source AND k.source_id = s.source_id AND k.import_run_id = @import_run_id AND k.line_number = s.line_number
