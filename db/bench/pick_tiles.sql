-- The @count tiles of a zoom with most events, as the quadkey of each shifted right by @shift bits.
SELECT quad >> @shift AS tile
FROM event_feature
WHERE quad < 1152921504606846976
GROUP BY 1
ORDER BY count(*) DESC, 1
LIMIT @count
