-- Makes @event_id what it was: @state is a revision's row.
UPDATE conflict_event AS e
SET event_type = p.event_type, sub_event_type = p.sub_event_type, date_start = p.date_start, date_end = p.date_end,
  geom = p.geom, uncertainty_m = p.uncertainty_m, place_id = p.place_id, place_name = p.place_name,
  feature_code = p.feature_code, country_code = p.country_code, country_name = p.country_name,
  admin1_name = p.admin1_name, relation = p.relation, relation_kind = p.relation_kind, actor1 = p.actor1,
  actor1_kind = p.actor1_kind, actor2 = p.actor2, actor2_kind = p.actor2_kind, weapon = p.weapon, target = p.target,
  fatalities_low = p.fatalities_low, fatalities_best = p.fatalities_best, fatalities_high = p.fatalities_high,
  injuries_low = p.injuries_low, injuries_best = p.injuries_best, injuries_high = p.injuries_high,
  confidence = p.confidence, status = p.status
FROM jsonb_populate_record(NULL::conflict_event, @state::jsonb) AS p
WHERE e.event_id = @event_id
