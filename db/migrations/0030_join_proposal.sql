-- Why reports were joined, with the score; and events that are likely one, waiting for people to say so.
ALTER TABLE event_link ADD COLUMN score double precision CHECK (score BETWEEN 0 AND 1);

ALTER TABLE event_link ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]';

-- Two events that may be one: told likely enough to be asked about, not likely enough to be joined unasked.
CREATE TABLE join_proposal (
  join_proposal_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The one known before, which keeps its id should they be joined.
  event_id bigint NOT NULL REFERENCES conflict_event,
  other_event_id bigint NOT NULL REFERENCES conflict_event CHECK (other_event_id <> event_id),
  score double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
  reason text NOT NULL,
  evidence jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'declined')),
  proposed_at timestamptz NOT NULL DEFAULT now(),
  decided_at timestamptz,
  decided_by text,
  UNIQUE (event_id, other_event_id),
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL))
);

-- Used by: Events/JoinEndpoints (what waits, the likeliest first)
CREATE INDEX join_proposal_state_idx ON join_proposal (state, score DESC, join_proposal_id);

-- Used by: Events/EventJoiner (a split says that a proposal was wrong)
CREATE INDEX join_proposal_other_idx ON join_proposal (other_event_id);
