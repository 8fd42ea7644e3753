-- From when a check is watched, warned of and enforced: the decisions of operators. Rows are added; only a proposal's
-- confirmation is filled in.
CREATE TABLE stage_plan (
  number        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  check_id      text        NOT NULL,
  watched_from  date,
  warned_from   date,
  enforced_from date,
  reason        text        NOT NULL,
  proposed_by   text        NOT NULL,
  proposed_at   timestamptz NOT NULL,
  confirmed_by  text,
  confirmed_at  timestamptz,
  CHECK (coalesce(watched_from, warned_from, enforced_from) IS NOT NULL),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
CREATE INDEX stage_plan_of_check ON stage_plan (check_id, number);
COMMENT ON COLUMN stage_plan.confirmed_at IS 'Since when it counts; the last one that does holds from its first date on';

ALTER TABLE submission ADD COLUMN stages jsonb;
COMMENT ON COLUMN submission.stages IS 'Checks that did not weigh on the verdict; none if empty';

-- What checks that are watched find is kept apart from all that institutions can read.
CREATE TABLE watched_run (
  submission_id uuid   NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  check_id      text   NOT NULL,
  findings      bigint NOT NULL,
  failure       text,
  PRIMARY KEY (submission_id, check_id)
);
CREATE INDEX watched_run_of_check ON watched_run (check_id);
COMMENT ON COLUMN watched_run.findings IS 'All of them; watched_finding has so many as are kept of any check';

CREATE TABLE watched_finding (
  submission_id uuid   NOT NULL,
  ordinal       bigint NOT NULL,
  check_id      text   NOT NULL,
  body          text   NOT NULL,
  PRIMARY KEY (submission_id, ordinal),
  FOREIGN KEY (submission_id, check_id) REFERENCES watched_run (submission_id, check_id) ON DELETE CASCADE
);
