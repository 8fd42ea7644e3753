-- A file that arrives in pieces. How much of it is there, its part file in the spool tells. Once it is whole, its hash
-- is noted, and from then on it lies under the name it will have as a submission with the same id.
CREATE TABLE upload (
  id               uuid PRIMARY KEY,
  institution      text        NOT NULL REFERENCES institution (id),
  client           text        NOT NULL,
  dataset          text        NOT NULL,
  period           text        NOT NULL,
  test             boolean     NOT NULL,
  announced_sha256 text,
  file_name        text        NOT NULL,
  media_type       text        NOT NULL,
  charset          text,
  metadata         text        NOT NULL,
  length           bigint      NOT NULL CHECK (length >= 0),
  sha256           text,
  created_at       timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL,
  filed_at         timestamptz,
  CHECK (filed_at IS NULL OR sha256 IS NOT NULL)
);
CREATE INDEX upload_open ON upload (institution) WHERE filed_at IS NULL;
CREATE INDEX upload_expiry ON upload (expires_at);
