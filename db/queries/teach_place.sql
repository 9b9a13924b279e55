-- Remembers where @surface is, where @wrong_place_id was chosen for it: at the place that @event_id has now.
INSERT INTO own_place (
  surface, wrong_place_id, place_id, place_name, feature_code, country_code, country_name, admin1_name, geom, uncertainty_m,
  event_id, taught_by)
SELECT @surface, @wrong_place_id, e.place_id, e.place_name, e.feature_code, e.country_code, e.country_name, e.admin1_name,
  e.geom, e.uncertainty_m, e.event_id, @taught_by
FROM conflict_event AS e
WHERE e.event_id = @event_id AND e.geom IS NOT NULL
ON CONFLICT (surface, wrong_place_id) DO UPDATE SET
  place_id = excluded.place_id, place_name = excluded.place_name, feature_code = excluded.feature_code,
  country_code = excluded.country_code, country_name = excluded.country_name, admin1_name = excluded.admin1_name,
  geom = excluded.geom, uncertainty_m = excluded.uncertainty_m, event_id = excluded.event_id,
  taught_by = excluded.taught_by, taught_at = now()
