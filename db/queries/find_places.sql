-- Places whose names are, start with, or are spelled like @name, best first.
WITH
  -- Whole names and prefixes, in any script.
  begun AS (
    SELECT n.place_id, n.name, n.fame, CASE WHEN n.normalized_name = @name THEN 3.0 ELSE 1.0 END AS likeness
    FROM place_name AS n
    WHERE n.normalized_name LIKE @prefix
    ORDER BY (n.normalized_name = @name) DESC, n.fame DESC
    LIMIT 2000
  ),
  -- Names spelled alike, when nothing has the whole name.
  alike AS (
    SELECT n.place_id, n.name, n.fame, similarity(n.normalized_name, @name)::numeric AS likeness
    FROM place_name AS n
    WHERE n.normalized_name % @name
      AND length(@name) >= 4
      AND NOT EXISTS (SELECT 1 FROM begun WHERE begun.likeness > 2)
    ORDER BY likeness DESC, n.fame DESC
    LIMIT 500
  ),
  -- Each place once, by its best name.
  best AS (
    SELECT DISTINCT ON (place_id) place_id, name, fame, likeness
    FROM (SELECT * FROM begun UNION ALL SELECT * FROM alike) AS found
    ORDER BY place_id, likeness DESC, fame DESC
  )
SELECT
  p.place_id,
  p.name,
  best.name AS matched_name,
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
FROM best
JOIN place AS p USING (place_id)
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
WHERE (@country = '' OR p.country_code = @country)
  AND (cardinality(@kinds) = 0 OR CASE
    WHEN p.feature_code LIKE 'PCL%' THEN 'country'
    WHEN p.feature_code = 'ADM1' THEN 'admin1'
    WHEN p.feature_class <> 'A' THEN 'place'
  END = ANY (@kinds))
ORDER BY best.likeness >= 3 DESC, best.likeness >= 1 DESC,
  CASE WHEN best.likeness < 1 THEN best.likeness END DESC, best.fame DESC, p.place_id
LIMIT @limit
