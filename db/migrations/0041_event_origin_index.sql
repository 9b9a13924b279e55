-- Used by: Ogc/Filters (source, where it is a data set that was imported)
CREATE INDEX conflict_event_origin_idx ON conflict_event (lower(origin)) WHERE origin IS NOT NULL;
