-- Used by: Events/EventQuery (region, where it is a country)
CREATE INDEX conflict_event_country_idx ON conflict_event (country_code, sort_date DESC, event_id DESC);
