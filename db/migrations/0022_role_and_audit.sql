-- What the holders of keys may do, and what was done.
ALTER TABLE api_key ADD COLUMN role text NOT NULL DEFAULT 'admin' CHECK (role IN ('reader', 'analyst', 'admin'));

-- Keys from before could do everything there was.
ALTER TABLE api_key ALTER COLUMN role DROP DEFAULT;

-- Every request that changes something or is refused, and every key made or withdrawn.
CREATE TABLE audit_entry (
  audit_entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- Name of the key; null without one.
  key_name text,
  api_key_id bigint REFERENCES api_key,
  -- "POST /api/events/5/review"
  action text NOT NULL,
  -- HTTP status; null for the command line.
  status int,
  -- Address the request came from; "command line" for the command line.
  came_from text NOT NULL
);

-- Used by: queries/list_audit.sql
CREATE INDEX audit_entry_at_idx ON audit_entry (at DESC, audit_entry_id DESC);
