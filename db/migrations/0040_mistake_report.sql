-- What readers say is wrong with an event, kept for review; it changes nothing by itself.
CREATE TABLE mistake_report (
  mistake_report_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id bigint NOT NULL REFERENCES conflict_event ON DELETE CASCADE,
  reported_at timestamptz NOT NULL DEFAULT now(),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  is_open boolean NOT NULL DEFAULT true
);

-- Used by: queries/add_mistake_report.sql, queries/list_mistake_reports.sql
CREATE INDEX mistake_report_event_idx ON mistake_report (event_id) WHERE is_open;
