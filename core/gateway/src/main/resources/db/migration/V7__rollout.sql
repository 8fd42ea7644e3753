-- Versions of plugins, known by their content. A row never changes.
CREATE TABLE plugin_version (
  sha256        text        PRIMARY KEY CHECK (length(sha256) = 64),
  plugin        text        NOT NULL,
  version       text        NOT NULL,
  file_name     text        NOT NULL,
  content       bytea       NOT NULL,
  signature     text,
  provenance    text        NOT NULL,
  publisher     text,
  publisher_key text,
  staged_by     text        NOT NULL,
  staged_at     timestamptz NOT NULL,
  reason        text        NOT NULL,
  CHECK ((publisher IS NULL) = (publisher_key IS NULL))
);
COMMENT ON COLUMN plugin_version.signature IS 'The text of its .sig file';
COMMENT ON COLUMN plugin_version.provenance IS 'Who answers for it, as it was when it was staged; verified again by whoever loads it';
CREATE INDEX plugin_version_by_name ON plugin_version (plugin, version, staged_at);

-- Which versions are to be active: of each plugin, that of the row with the highest revision; none where it names none.
-- Rows are added and never changed. A revision is one change of the whole, and may concern several plugins.
CREATE TABLE plugin_activation (
  revision bigint      NOT NULL CHECK (revision > 0),
  plugin   text        NOT NULL,
  sha256   text        REFERENCES plugin_version (sha256),
  previous bigint,
  at       timestamptz NOT NULL,
  actor    text        NOT NULL,
  reason   text        NOT NULL,
  PRIMARY KEY (plugin, revision),
  FOREIGN KEY (plugin, previous) REFERENCES plugin_activation (plugin, revision)
);
COMMENT ON COLUMN plugin_activation.previous IS 'The revision to which a rollback returns';
CREATE INDEX plugin_activation_revision ON plugin_activation (revision);
