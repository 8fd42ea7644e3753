-- Checks that turned out wrong, and the filings that were judged again because of them.

-- The last day of a day, month or quarter: it tells which span a period belongs to.
CREATE FUNCTION period_end(period text) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE
    WHEN period ~ '^\d{4}-Q[1-4]$' THEN
      (make_date(left(period, 4)::int, right(period, 1)::int * 3, 1) + interval '1 month' - interval '1 day')::date
    WHEN period ~ '^\d{4}-\d{2}$' THEN
      (make_date(left(period, 4)::int, right(period, 2)::int, 1) + interval '1 month' - interval '1 day')::date
    ELSE period::date
  END
$$;

CREATE TABLE recall (
  id                uuid        PRIMARY KEY,
  check_id          text        NOT NULL,
  plugin            text,
  version           text,
  first_day         date,
  last_day          date,
  reason            text        NOT NULL,
  recalled_by       text        NOT NULL,
  recalled_at       timestamptz NOT NULL,
  confirmed_by      text,
  confirmed_at      timestamptz,
  taken_back_by     text,
  taken_back_at     timestamptz,
  taken_back_reason text,
  CHECK (version IS NULL OR plugin IS NOT NULL),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))
);
COMMENT ON COLUMN recall.first_day IS 'Periods that end on that day or later; empty for all before';
COMMENT ON COLUMN recall.last_day IS 'Periods that end on that day or earlier; empty for all after';
COMMENT ON COLUMN recall.version IS 'Of the plugin that brings the check; empty for any';
COMMENT ON COLUMN recall.confirmed_at IS 'Since when it is in force';

ALTER TABLE submission
  ADD COLUMN judgement        integer NOT NULL DEFAULT 0,
  ADD COLUMN withdrawn_checks text[]  NOT NULL DEFAULT '{}',
  ADD COLUMN rejudged         boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN submission.judgement IS 'Number of the judgement of record: its findings are in finding, those of others beside';
COMMENT ON COLUMN submission.withdrawn_checks IS 'Checks of its catalogue that it was judged without';

-- What became of a filing when a check was withdrawn, or came back. Rows are not changed, but for filings that could not
-- be judged: another gateway, or this one later, may be able to.
CREATE TABLE rejudgement (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id uuid        NOT NULL REFERENCES submission (id),
  institution   text        NOT NULL,
  number        integer     NOT NULL CHECK (number > 0),
  recall        uuid        NOT NULL REFERENCES recall (id),
  cause         text        NOT NULL CHECK (cause IN ('RECALLED', 'TAKEN_BACK')),
  outcome       text        NOT NULL CHECK (outcome IN ('OF_RECORD', 'NOTED', 'NOT_JUDGED')),
  before        json        NOT NULL,
  after         json,
  problem       text,
  tried_on      text[]      NOT NULL DEFAULT '{}',
  notice        text        NOT NULL,
  at            timestamptz NOT NULL,
  UNIQUE (submission_id, number),
  CHECK ((outcome = 'NOT_JUDGED') = (after IS NULL) AND (outcome = 'NOT_JUDGED') = (problem IS NOT NULL))
);
COMMENT ON COLUMN rejudgement.outcome IS 'NOTED: what was of record stays so';
CREATE INDEX rejudgement_of_recall ON rejudgement (recall);
CREATE INDEX rejudgement_of_institution ON rejudgement (institution, id);

-- Located findings of judgements that are not of record.
CREATE TABLE finding_beside (
  submission_id uuid    NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  judgement     integer NOT NULL,
  ordinal       bigint  NOT NULL,
  check_id      text    NOT NULL,
  kind          text    NOT NULL,
  severity      text    NOT NULL,
  unknown       boolean NOT NULL,
  fingerprint   text    NOT NULL,
  body          text    NOT NULL,
  supervised    text,
  PRIMARY KEY (submission_id, judgement, ordinal)
);
COMMENT ON COLUMN finding_beside.supervised IS 'What only the supervisor may read of it';
