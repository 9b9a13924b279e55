-- The place with @place_id, with the names of its country and province and the box of its outline.
SELECT
  p.place_id,
  p.name,
  p.name AS matched_name,
  p.feature_code,
  p.country_code,
  country.name AS country_name,
  province.name AS admin1,
  ST_Y(p.geom) AS lat,
  ST_X(p.geom) AS lon,
  p.population,
  p.uncertainty_m,
  ST_XMin(a.area) AS west,
  ST_YMin(a.area) AS south,
  ST_XMax(a.area) AS east,
  ST_YMax(a.area) AS north
FROM place AS p
LEFT JOIN place_area AS a USING (place_id)
LEFT JOIN LATERAL (
  SELECT c.name FROM place AS c
  WHERE c.feature_class = 'A' AND c.country_code = p.country_code AND c.admin1_code = '' AND c.feature_code LIKE 'PCL%'
  ORDER BY c.fame DESC LIMIT 1
) AS country ON true
LEFT JOIN LATERAL (
  SELECT u.name FROM place AS u
  WHERE u.feature_class = 'A' AND u.country_code = p.country_code AND u.admin1_code = p.admin1_code AND u.feature_code = 'ADM1'
  ORDER BY u.fame DESC LIMIT 1
) AS province ON p.admin1_code <> ''
WHERE p.place_id = @place_id
