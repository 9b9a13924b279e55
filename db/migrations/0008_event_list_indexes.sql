-- The indexes of the list of events move to the rows that maps read, so that one filter and one table serve list, timeline,
-- tiles, exports and items.

-- The same days with the id: the order of the list, newest first, read backwards.
DROP INDEX event_feature_day_idx;
-- Used by: Events/EventKeys (order and cursor, datetime), Ogc/Items, Ogc/Exports (datetime), Ogc/Timelines
CREATE INDEX event_feature_day_idx ON event_feature (day_to, event_id)
  INCLUDE (type_code, day_from, status, fatalities);
-- Used by: Ogc/Sql/DaysSql (events that may have begun long before their last day; all others are near it)
CREATE INDEX event_feature_long_idx ON event_feature (day_to) WHERE day_to::bigint - day_from > 62;
-- Used by: Events/EventKeys (event_type)
CREATE INDEX event_feature_kind_idx ON event_feature (type_code, day_to, event_id);
-- Used by: Events/EventKeys (region, where it is a country)
CREATE INDEX event_feature_land_idx ON event_feature (country_code, day_to, event_id);
-- Used by: Ogc/Filters (fatalities_min)
CREATE INDEX event_feature_fatalities_idx ON event_feature (fatalities) WHERE fatalities > 0;
-- Used by: Ogc/Filters (status, where it is one of the few)
CREATE INDEX event_feature_reviewed_idx ON event_feature (day_to, event_id) WHERE status <> 'auto';
-- Used by: Ogc/Filters (actor)
CREATE INDEX conflict_event_actors_idx ON conflict_event USING gin (actor1 gin_trgm_ops, actor2 gin_trgm_ops);
-- Used by: Ogc/Filters (source)
CREATE INDEX article_source_idx ON article (lower(coalesce(source, header_source, '')));
-- What they were for is read from event_feature now.
DROP INDEX conflict_event_date_idx;
DROP INDEX conflict_event_country_idx;
DROP INDEX conflict_event_geom_idx;
