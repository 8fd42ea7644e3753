-- A staged version judges stored filings beside the active one. One trial at a time on all gateways.
CREATE TABLE trial (
  id          uuid        PRIMARY KEY,
  plugin      text        NOT NULL,
  version     text        NOT NULL,
  sha256      text        NOT NULL REFERENCES plugin_version (sha256),
  state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'BROKEN')),
  node        text        NOT NULL,
  started_by  text        NOT NULL,
  started_at  timestamptz NOT NULL,
  seen_at     timestamptz NOT NULL,
  ended_at    timestamptz,
  wanted      integer     NOT NULL,
  filings     integer     NOT NULL DEFAULT 0,
  judged      integer     NOT NULL DEFAULT 0,
  before      text,
  catalogue   text,
  problem     text,
  report      jsonb,
  CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
  CHECK ((state = 'DONE') = (report IS NOT NULL))
);
COMMENT ON COLUMN trial.seen_at IS 'When the gateway that carries it out last said so';
COMMENT ON COLUMN trial.wanted IS 'The last so many filings, besides the acceptance corpus';
COMMENT ON COLUMN trial.before IS 'The catalogue it was compared with';
CREATE UNIQUE INDEX trial_one_at_a_time ON trial ((true)) WHERE state = 'RUNNING';
CREATE INDEX trial_by_version ON trial (sha256, started_at DESC);

-- Filings that each trial of their datasets judges, whatever was filed since.
CREATE TABLE acceptance_filing (
  submission_id uuid        PRIMARY KEY REFERENCES submission (id),
  reason        text        NOT NULL,
  added_by      text        NOT NULL,
  added_at      timestamptz NOT NULL
);
