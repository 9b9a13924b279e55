-- What maps and GIS programs read of each event: a narrow row in spatial order with its GeoJSON ready.

-- Puts a zero before each of the lower 30 bits, so that two such numbers interleave.
CREATE FUNCTION spread_bits(v bigint) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
  v := (v | (v << 16)) & 281470681808895;
  v := (v | (v << 8)) & 71777214294589695;
  v := (v | (v << 4)) & 1085102592571150095;
  v := (v | (v << 2)) & 3689348814741910323;
  RETURN (v | (v << 1)) & 6148914691236517205;
END
$$;

-- The quadkey of a point in Web Mercator at zoom 30: each tile of any zoom is one range of it, and neighbours in it are
-- neighbours on Earth. Points nearer to a pole than the grid reaches go to its edge.
CREATE FUNCTION quadkey(longitude_deg double precision, latitude_deg double precision) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  side CONSTANT bigint := 1073741824;
  reach_deg CONSTANT double precision := 85.0511287798066;
  latitude_rad double precision := radians(greatest(-reach_deg, least(reach_deg, latitude_deg)));
  x bigint := floor((longitude_deg + 180) / 360 * side);
  y bigint := floor((1 - asinh(tan(latitude_rad)) / pi()) / 2 * side);
BEGIN
  RETURN spread_bits(greatest(0, least(side - 1, x))) | (spread_bits(greatest(0, least(side - 1, y))) << 1);
END
$$;

CREATE TABLE event_feature (
  event_id bigint PRIMARY KEY REFERENCES conflict_event ON DELETE CASCADE,
  -- quadkey of the place; 2^60, past the last tile, where no place is known.
  quad bigint NOT NULL,
  geom geometry(Point, 4326),
  longitude_deg double precision,
  latitude_deg double precision,
  -- Days since 1970-01-01; the widest int where the day is open or unknown, so that a comparison is enough.
  day_from int NOT NULL,
  day_to int NOT NULL,
  date_start date,
  date_end date,
  -- 1 to 6, in ACLED's order; 0 for a type that is none of them.
  type_code smallint NOT NULL,
  event_type text NOT NULL,
  sub_event_type text NOT NULL,
  -- The figure given, else the lowest.
  fatalities int,
  uncertainty_m double precision,
  country_code text,
  status text NOT NULL,
  -- The transaction that wrote the row: who has read up to it reads on from it.
  changed_in xid8 NOT NULL,
  -- A whole GeoJSON Feature in WGS 84; its last member is "properties".
  feature text NOT NULL
);

-- Fills the row of an event; the order is that of the columns above.
CREATE FUNCTION event_feature_of(e conflict_event) RETURNS event_feature
LANGUAGE sql STABLE
AS $$
  SELECT
    e.event_id,
    coalesce(quadkey(ST_X(e.geom), ST_Y(e.geom)), 1152921504606846976),
    e.geom,
    ST_X(e.geom),
    ST_Y(e.geom),
    coalesce(e.date_start - DATE '1970-01-01', -2147483648),
    coalesce(e.date_end - DATE '1970-01-01', 2147483647),
    e.date_start,
    e.date_end,
    coalesce(array_position(
      ARRAY['Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Protests', 'Riots',
        'Strategic developments'], e.event_type), 0)::smallint,
    e.event_type,
    e.sub_event_type,
    coalesce(e.fatalities_best, e.fatalities_low),
    e.uncertainty_m,
    e.country_code,
    e.status,
    pg_current_xact_id(),
    '{"type":"Feature","id":' || e.event_id || ',"geometry":' || coalesce(ST_AsGeoJSON(e.geom, 7), 'null')
      || ',"properties":' || (
        SELECT row_to_json(p)::text
        FROM (
          SELECT e.event_type, e.sub_event_type, e.date_start, e.date_end, e.country_code AS country, e.country_name,
            e.admin1_name AS admin1, e.place_name, round(e.uncertainty_m)::bigint AS uncertainty_m, e.actor1, e.actor2,
            e.weapon, e.target, coalesce(e.fatalities_best, e.fatalities_low) AS fatalities, e.fatalities_low,
            e.fatalities_high, coalesce(e.injuries_best, e.injuries_low) AS injuries,
            round(e.confidence::numeric, 3)::double precision AS confidence, e.status, e.source_count, e.summary
        ) AS p
      ) || '}'
$$;

INSERT INTO event_feature
SELECT f.* FROM conflict_event AS e, event_feature_of(e) AS f ORDER BY f.quad, f.event_id;

-- Used by: Ogc/Items (order and cursor), Ogc/Snapshot and Ogc/Tiles (a tile is a range of it, and no row need be read);
-- the order of the table itself
CREATE UNIQUE INDEX event_feature_quad_idx ON event_feature (quad, event_id)
  INCLUDE (day_from, day_to, type_code, fatalities, status);
ALTER TABLE event_feature CLUSTER ON event_feature_quad_idx;
-- Used by: Ogc/Items, Ogc/Exports (bbox, polygons)
CREATE INDEX event_feature_geom_idx ON event_feature USING gist (geom);
-- Used by: Ogc/Items, Ogc/Exports (datetime), Events/EventTimeline
CREATE INDEX event_feature_day_idx ON event_feature (day_to, type_code, day_from, status);
-- Used by: Ogc/Items (country, event types)
CREATE INDEX event_feature_country_idx ON event_feature (country_code, quad, event_id);
CREATE INDEX event_feature_type_idx ON event_feature (sub_event_type, quad, event_id);
-- Used by: Ogc/Collections (the first day)
CREATE INDEX event_feature_start_idx ON event_feature (day_from);
-- Used by: Ogc/Snapshot (what has changed since)
CREATE INDEX event_feature_changed_idx ON event_feature (changed_in);

-- Keeps the rows; in the same transaction, so both are seen together.
CREATE FUNCTION sync_event_feature() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO event_feature SELECT f.* FROM event_feature_of(NEW) AS f
  ON CONFLICT (event_id) DO UPDATE SET
    quad = excluded.quad, geom = excluded.geom, longitude_deg = excluded.longitude_deg,
    latitude_deg = excluded.latitude_deg, day_from = excluded.day_from, day_to = excluded.day_to,
    date_start = excluded.date_start, date_end = excluded.date_end, type_code = excluded.type_code,
    event_type = excluded.event_type, sub_event_type = excluded.sub_event_type, fatalities = excluded.fatalities,
    uncertainty_m = excluded.uncertainty_m, country_code = excluded.country_code, status = excluded.status,
    changed_in = excluded.changed_in, feature = excluded.feature;
  RETURN NULL;
END
$$;

CREATE TRIGGER conflict_event_feature AFTER INSERT OR UPDATE ON conflict_event
FOR EACH ROW EXECUTE FUNCTION sync_event_feature();

-- When rows were last taken away, for who keeps what has been read: one row.
CREATE TABLE event_feature_loss (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  lost_in xid8 NOT NULL
);

INSERT INTO event_feature_loss (lost_in) VALUES (pg_current_xact_id());

CREATE FUNCTION note_event_feature_loss() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  UPDATE event_feature_loss SET lost_in = pg_current_xact_id();
  RETURN NULL;
END
$$;

CREATE TRIGGER event_feature_lost AFTER DELETE OR TRUNCATE ON event_feature
FOR EACH STATEMENT EXECUTE FUNCTION note_event_feature_loss();

-- Tells every process that the events have changed, so that none need ask.
CREATE FUNCTION tell_data_version() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_notify('geoconflict_data_version', NEW.version::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER data_version_told AFTER UPDATE ON data_version
FOR EACH ROW EXECUTE FUNCTION tell_data_version();
