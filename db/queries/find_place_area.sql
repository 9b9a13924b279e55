-- The outline of @place_id as GeoJSON with five decimals (a metre), and its name.
SELECT p.name, p.feature_code, p.country_code, ST_AsGeoJSON(a.area, 5) AS geojson
FROM place_area AS a
JOIN place AS p USING (place_id)
WHERE a.place_id = @place_id
