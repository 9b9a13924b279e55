COPY import_staging (
  line_number, source_id, row_hash, event_type, sub_event_type, date_start, date_end, geom, uncertainty_m, place_name,
  feature_code, country_code, country_name, admin1_name, relation, relation_kind, actor1, actor1_kind, actor2, actor2_kind,
  weapon, target, fatalities_low, fatalities_best, fatalities_high, injuries_low, injuries_best, injuries_high, confidence,
  summary, search_text, original
) FROM STDIN (FORMAT binary)
