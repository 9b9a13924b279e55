-- The doubt about a place goes into the index that snapshots are read from, so that pages can filter by it.
ALTER TABLE event_feature SET WITHOUT CLUSTER;
DROP INDEX event_feature_quad_idx;
-- Used by: Ogc/Items (order and cursor), Ogc/Snapshot and Ogc/Tiles (a tile is a range of it, and no row need be read);
-- the order of the table itself
CREATE UNIQUE INDEX event_feature_quad_idx ON event_feature (quad, event_id)
  INCLUDE (day_from, day_to, type_code, fatalities, status, uncertainty_m);
ALTER TABLE event_feature CLUSTER ON event_feature_quad_idx;
