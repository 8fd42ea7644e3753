-- Filings of other datasets that a filing was judged with; without one where none was on record. Once chosen it stays, so
-- that judging the filing again gives the same findings.
CREATE TABLE needed_filing (
  submission_id uuid NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  dataset       text NOT NULL,
  period        text NOT NULL,
  filing        uuid,
  PRIMARY KEY (submission_id, dataset)
);
CREATE INDEX needed_filing_missing ON needed_filing (dataset, period) WHERE filing IS NULL;

-- What one filing contributes to one check across institutions. A set never changes: a filing judged again that contributes
-- something else makes another set, and the older one stays for as long as a verdict was made with it.
CREATE TABLE contribution_set (
  id            bigint      PRIMARY KEY,
  submission_id uuid        NOT NULL REFERENCES submission (id),
  institution   text        NOT NULL,
  dataset       text        NOT NULL,
  check_id      text        NOT NULL,
  period        text        NOT NULL,
  shape         text        NOT NULL,
  content       bytea,
  latest        boolean     NOT NULL DEFAULT false,
  kept          boolean     NOT NULL DEFAULT false,
  judged_with   bigint[]    NOT NULL DEFAULT '{}',
  created_at    timestamptz NOT NULL
);
COMMENT ON COLUMN contribution_set.shape IS 'What the bytes of its values mean';
COMMENT ON COLUMN contribution_set.content IS 'SHA-256 over keys and values; empty until it is complete';
COMMENT ON COLUMN contribution_set.latest IS 'Belongs to the verdict of its filing';
COMMENT ON COLUMN contribution_set.kept IS 'Counts on while its filing, once accepted, is judged again';
COMMENT ON COLUMN contribution_set.judged_with IS 'The sets of other institutions that its verdict was made with, ascending';
CREATE SEQUENCE contribution_set_id OWNED BY contribution_set.id;
CREATE INDEX contribution_set_pool ON contribution_set (check_id, period) WHERE latest;
CREATE INDEX contribution_set_submission ON contribution_set (submission_id);

-- Keys are keyed hashes, different for each check and period. No reference to the set: it would be looked up for each row.
CREATE TABLE contribution (
  key    uuid   NOT NULL,
  set_id bigint NOT NULL,
  value  bytea  NOT NULL,
  PRIMARY KEY (key, set_id)
);
CREATE INDEX contribution_of_set ON contribution (set_id);

-- What only the supervisor may read of a finding across institutions.
CREATE TABLE supervised_finding (
  submission_id uuid   NOT NULL,
  ordinal       bigint NOT NULL,
  body          text   NOT NULL,
  PRIMARY KEY (submission_id, ordinal),
  FOREIGN KEY (submission_id, ordinal) REFERENCES finding (submission_id, ordinal) ON DELETE CASCADE
);
