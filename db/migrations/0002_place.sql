-- The gazetteer: places, the names they are known by, and their outlines. Filled by `geoconflict up`, whole tables at a time.

-- What the tables were filled from.
CREATE TABLE gazetteer_version (
  fingerprint text PRIMARY KEY,
  place_count bigint NOT NULL CHECK (place_count >= 0),
  name_count bigint NOT NULL CHECK (name_count >= 0),
  loaded_at timestamptz NOT NULL DEFAULT now()
);

-- A gazetteer entry. Ids are source * 10^12 + the id within the source, so a GeoNames place keeps its number.
CREATE TABLE place (
  place_id bigint NOT NULL,
  name text NOT NULL,
  geom geometry(Point, 4326) NOT NULL,
  feature_class text NOT NULL,
  feature_code text NOT NULL,
  country_code text NOT NULL,
  admin1_code text NOT NULL,
  admin2_code text NOT NULL,
  population bigint NOT NULL CHECK (population >= 0),
  uncertainty_m double precision NOT NULL CHECK (uncertainty_m >= 0),
  fame real NOT NULL
);

-- Used by: queries/find_place.sql, queries/find_places.sql, Events/EventQuery (region)
CREATE UNIQUE INDEX place_place_id_idx ON place (place_id);
-- Used by: queries/find_place.sql, queries/find_places.sql (the names of countries and provinces)
CREATE INDEX place_unit_idx ON place (country_code, admin1_code, feature_code) WHERE feature_class = 'A';
-- Used by: outside programs (QGIS) that show the gazetteer in a box
CREATE INDEX place_geom_idx ON place USING gist (geom);

-- One name of a place; normalized as text is, so that both meet.
CREATE TABLE place_name (
  place_id bigint NOT NULL,
  name text NOT NULL,
  normalized_name text NOT NULL,
  fame real NOT NULL
);

-- Used by: queries/find_places.sql (whole name and prefix)
CREATE INDEX place_name_normalized_name_idx ON place_name (normalized_name text_pattern_ops);
-- Used by: queries/find_places.sql (names spelled alike)
CREATE INDEX place_name_normalized_name_trgm_idx ON place_name USING gin (normalized_name gin_trgm_ops);

-- The outline of a country or province.
CREATE TABLE place_area (
  place_id bigint NOT NULL,
  area geometry(MultiPolygon, 4326) NOT NULL
);

-- Used by: queries/find_place_area.sql, queries/find_places.sql, Events/EventQuery (region)
CREATE UNIQUE INDEX place_area_place_id_idx ON place_area (place_id);
-- Used by: Events/EventQuery (which province holds a point)
CREATE INDEX place_area_area_idx ON place_area USING gist (area);
