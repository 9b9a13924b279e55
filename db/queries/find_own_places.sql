-- What people have taught of any of @surfaces.
SELECT surface, wrong_place_id, place_id, place_name, feature_code, country_code, country_name, admin1_name,
  ST_X(geom), ST_Y(geom), uncertainty_m
FROM own_place
WHERE surface = ANY (@surfaces)
