-- One file for one dataset and period by one institution. Rows are never overwritten by a later filing.
CREATE TABLE submission (
  id                uuid PRIMARY KEY,
  institution       text        NOT NULL REFERENCES institution (id),
  institution_type  text        NOT NULL,
  region            text        NOT NULL,
  dataset           text        NOT NULL,
  period            text        NOT NULL,
  test              boolean     NOT NULL,
  state             text        NOT NULL CHECK (state IN
                      ('RECEIVED', 'QUEUED', 'RUNNING', 'DECIDED', 'ATTESTED', 'WITHDRAWN', 'SUPERSEDED')),
  verdict           text        CHECK (verdict IN
                      ('ACCEPTED', 'ACCEPTED_WITH_BREACHES', 'NEEDS_EXPLANATION', 'REJECTED', 'INCONCLUSIVE')),
  sha256            text        NOT NULL,
  bytes             bigint      NOT NULL,
  submitted_by      text        NOT NULL,
  received_at       timestamptz NOT NULL,
  decided_at        timestamptz,
  expires_at        timestamptz,
  records           bigint,
  findings_by_check jsonb       NOT NULL DEFAULT '{}',
  tally             jsonb,
  failures          jsonb       NOT NULL DEFAULT '[]',
  catalogue         text,
  receipt           text        NOT NULL,
  CHECK (test = (expires_at IS NOT NULL)),
  CHECK ((verdict IS NULL) = (decided_at IS NULL))
);
CREATE INDEX submission_history ON submission (institution, dataset, period, received_at DESC, id);
CREATE INDEX submission_newest ON submission (received_at DESC, id);
CREATE INDEX submission_expiry ON submission (expires_at) WHERE test;
CREATE INDEX submission_inconclusive ON submission (catalogue) WHERE verdict = 'INCONCLUSIVE';

-- The answer given under an Idempotency-Key, byte for byte, so that a repeated request gets the same one.
CREATE TABLE idempotent_request (
  institution   text  NOT NULL,
  key           text  NOT NULL,
  request_hash  text  NOT NULL,
  submission_id uuid  NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  answer        text  NOT NULL,
  PRIMARY KEY (institution, key)
);

-- The queue. A worker holds a run by a lease; the fence tells a worker that has lost it from the one that has it now.
CREATE TABLE run (
  submission_id uuid PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
  institution   text        NOT NULL,
  lane          text        NOT NULL CHECK (lane IN ('RECORD', 'TEST')),
  state         text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE')),
  fence         bigint      NOT NULL DEFAULT 0,
  losses        integer     NOT NULL DEFAULT 0,
  queued_at     timestamptz NOT NULL,
  lease_until   timestamptz,
  node          text,
  CHECK ((state = 'RUNNING') = (lease_until IS NOT NULL))
);
CREATE INDEX run_queue ON run (lane, queued_at) WHERE state = 'QUEUED';
CREATE INDEX run_leases ON run (lease_until) WHERE state = 'RUNNING';

-- Located findings, up to a limit for each check; all of them are in the findings file beside the filing.
CREATE TABLE finding (
  submission_id uuid    NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  ordinal       bigint  NOT NULL,
  check_id      text    NOT NULL,
  kind          text    NOT NULL,
  severity      text    NOT NULL,
  unknown       boolean NOT NULL,
  fingerprint   text    NOT NULL,
  body          text    NOT NULL,
  PRIMARY KEY (submission_id, ordinal)
);
CREATE INDEX finding_by_check ON finding (submission_id, check_id, ordinal);

-- Why a finding that looks wrong is right. Known by its fingerprint, it holds for later filings of the same dataset;
-- without a fingerprint it answers all findings of a check in one filing.
CREATE TABLE explanation (
  id            uuid PRIMARY KEY,
  institution   text        NOT NULL,
  dataset       text        NOT NULL,
  submission_id uuid        NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  check_id      text        NOT NULL,
  fingerprint   text,
  reason        text        NOT NULL,
  explanation   text        NOT NULL,
  author        text        NOT NULL,
  explained_at  timestamptz NOT NULL
);
CREATE INDEX explanation_by_fingerprint ON explanation (institution, dataset, fingerprint);
CREATE INDEX explanation_by_submission ON explanation (submission_id);

-- The institution's signature under a filing.
CREATE TABLE attestation (
  submission_id uuid PRIMARY KEY REFERENCES submission (id),
  name          text        NOT NULL,
  role          text        NOT NULL,
  second_name   text,
  second_role   text,
  client        text        NOT NULL,
  attested_at   timestamptz NOT NULL,
  CHECK ((second_name IS NULL) = (second_role IS NULL))
);
