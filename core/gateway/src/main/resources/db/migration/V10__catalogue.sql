-- What a catalogue was made of, so that it can be put together again. Rows never change.
CREATE TABLE reference_files (
  hash    text  PRIMARY KEY CHECK (length(hash) = 64),
  content bytea NOT NULL
);
COMMENT ON TABLE reference_files IS 'Calendar, regulations, parameters and plugin settings as an archive of their files';

CREATE TABLE catalogue (
  id          text        PRIMARY KEY CHECK (length(id) = 64),
  plugins     text[]      NOT NULL,
  reference   text        NOT NULL REFERENCES reference_files (hash),
  recorded_at timestamptz NOT NULL
);
COMMENT ON COLUMN catalogue.plugins IS 'Hashes of the plugins'' files, which plugin_version holds';
