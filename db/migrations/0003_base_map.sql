-- The base map: shapes cut into cells for each zoom, and the names of places.

-- Geometry as it is drawn at one tile zoom (8 serves all deeper ones), one row per cell, layer and look.
-- A cell is a tile of zoom greatest(zoom - 2, 0), reaching a little over its edge, so a tile reads one cell only.
CREATE TABLE base_map_shape (
  zoom smallint NOT NULL CHECK (zoom BETWEEN 0 AND 8),
  cell_x integer NOT NULL CHECK (cell_x >= 0),
  cell_y integer NOT NULL CHECK (cell_y >= 0),
  layer text NOT NULL CHECK (layer IN ('land', 'lakes', 'rivers', 'admin1', 'borders')),
  rank smallint NOT NULL,
  disputed boolean NOT NULL,
  geom geometry(Geometry, 3857) NOT NULL,
  -- Used by: functions/base_map_tile.sql
  PRIMARY KEY (zoom, cell_x, cell_y, layer, rank, disputed)
);

-- The labels: countries, provinces and towns.
CREATE TABLE base_map_place (
  base_map_place_id integer PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('country', 'admin1', 'city')),
  country text NOT NULL,
  min_zoom smallint NOT NULL CHECK (min_zoom BETWEEN 0 AND 12),
  rank smallint NOT NULL,
  population bigint NOT NULL CHECK (population >= 0),
  is_capital boolean NOT NULL,
  name_en text NOT NULL,
  name_ar text,
  name_fr text,
  name_es text,
  name_ru text,
  name_uk text,
  name_fa text,
  name_he text,
  geom geometry(Point, 3857) NOT NULL
);

-- Used by: functions/base_map_tile.sql, deep zooms
CREATE INDEX base_map_place_geom_idx ON base_map_place USING gist (geom);
-- Used by: functions/base_map_tile.sql, shallow zooms, where a tile covers much and shows little
CREATE INDEX base_map_place_min_zoom_idx ON base_map_place (min_zoom);

-- Which data is loaded; one row, or none before the first load.
CREATE TABLE base_map_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  fingerprint text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
