-- How long events last, so that the few long ones are looked up in an index of their own, in the order of the list.
DROP INDEX event_feature_long_idx;
-- Used by: Ogc/Sql/DaysSql, Events/EventKeys (events that may have begun long before their last day; others are near it)
CREATE INDEX event_feature_long_idx ON event_feature (day_to, event_id) WHERE day_to::bigint - day_from > 31;
-- Used by: the same, else a third of all events is taken for long
CREATE STATISTICS event_feature_length ON (day_to::bigint - day_from) FROM event_feature;
ANALYZE event_feature;
