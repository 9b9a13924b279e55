COPY toponym (
  article_id, span_start, span_length, surface, kind, place_id, place_name, country_code, admin1_name, latitude_deg,
  longitude_deg, uncertainty_m, confidence, reason
) FROM STDIN (FORMAT binary)
