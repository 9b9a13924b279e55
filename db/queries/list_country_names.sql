-- Every name of every country, with its ISO code and usual name.
SELECT n.normalized_name, p.country_code, p.name
FROM place AS p
JOIN place_name AS n USING (place_id)
WHERE p.feature_class = 'A' AND p.feature_code LIKE 'PCL%' AND p.country_code <> ''
ORDER BY n.normalized_name, n.fame DESC, p.place_id
