-- One vector tile of the base map: land, lakes, rivers, admin1, borders, places; empty bytes where there is nothing.
-- The plan depends on the zoom, so each call is planned for its own tile.
CREATE OR REPLACE FUNCTION base_map_tile(tile_z integer, tile_x integer, tile_y integer)
RETURNS bytea
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET plan_cache_mode = force_custom_plan
SET jit = off
AS $$
DECLARE
  drawn_zoom integer := least(tile_z, 8);
  cell_zoom integer := greatest(drawn_zoom - 2, 0);
  envelope geometry := ST_TileEnvelope(tile_z, tile_x, tile_y);
  tile bytea;
BEGIN
  WITH
  -- Fills and lines of the one cell the tile lies in, clipped to the tile.
  shape AS (
    SELECT s.layer, s.rank, s.disputed, ST_AsMVTGeom(s.geom, envelope, 4096, 64, true) AS geom
    FROM base_map_shape AS s
    WHERE s.zoom = drawn_zoom
      AND s.cell_x = tile_x >> (tile_z - cell_zoom)
      AND s.cell_y = tile_y >> (tile_z - cell_zoom)
  ),
  -- Labels whose point is in the tile; each point is in exactly one tile.
  place AS (
    SELECT p.kind, p.country, p.rank, p.population, CASE WHEN p.is_capital THEN 1 END AS capital,
      p.name_en, p.name_ar, p.name_fr, p.name_es, p.name_ru, p.name_uk, p.name_fa, p.name_he,
      ST_AsMVTGeom(p.geom, envelope, 4096, 0, true) AS geom
    FROM base_map_place AS p
    WHERE p.min_zoom <= tile_z
      AND p.geom && envelope
      AND ST_X(p.geom) < ST_XMax(envelope)
      AND ST_Y(p.geom) > ST_YMin(envelope)
    ORDER BY p.rank, p.population DESC, p.base_map_place_id
  )
  SELECT
    (SELECT coalesce(ST_AsMVT(layer, 'land', 4096, 'geom'), '')
     FROM (SELECT geom FROM shape WHERE shape.layer = 'land' AND geom IS NOT NULL) AS layer)
    || (SELECT coalesce(ST_AsMVT(layer, 'lakes', 4096, 'geom'), '')
     FROM (SELECT rank, geom FROM shape WHERE shape.layer = 'lakes' AND geom IS NOT NULL) AS layer)
    || (SELECT coalesce(ST_AsMVT(layer, 'rivers', 4096, 'geom'), '')
     FROM (SELECT rank, geom FROM shape WHERE shape.layer = 'rivers' AND geom IS NOT NULL) AS layer)
    || (SELECT coalesce(ST_AsMVT(layer, 'admin1', 4096, 'geom'), '')
     FROM (SELECT geom FROM shape WHERE shape.layer = 'admin1' AND geom IS NOT NULL) AS layer)
    || (SELECT coalesce(ST_AsMVT(layer, 'borders', 4096, 'geom'), '')
     FROM (SELECT CASE WHEN disputed THEN 1 ELSE 0 END AS disputed, geom
           FROM shape WHERE shape.layer = 'borders' AND geom IS NOT NULL) AS layer)
    || (SELECT coalesce(ST_AsMVT(place, 'places', 4096, 'geom'), '') FROM place WHERE geom IS NOT NULL)
  INTO tile;
  RETURN tile;
END
$$;
