-- Every event that maps show, in the order of the table; answered from the index alone.
SELECT quad, event_id, day_from, day_to, type_code, coalesce(fatalities, -1) AS fatalities, uncertainty_m
FROM event_feature
WHERE status <> 'rejected'
ORDER BY quad, event_id
