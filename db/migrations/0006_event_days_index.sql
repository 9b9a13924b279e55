-- Used by: Ogc/Items, Ogc/Filters (a box and days: both are looked at in one index, where two would each find too much)
CREATE INDEX event_feature_geom_days_idx ON event_feature
  USING gist (geom, int4range(day_from, nullif(day_to, 2147483647), '[]'));
-- The widest box and span of days are in statistics only from here on.
ANALYZE event_feature;
