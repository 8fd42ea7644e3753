-- Active versions of plugins that could not do their work. The activation that made one active is named, so that several
-- gateways that find the same are one trip.
CREATE TABLE plugin_trip (
  plugin   text        NOT NULL,
  revision bigint      NOT NULL,
  sha256   text        NOT NULL REFERENCES plugin_version (sha256),
  at       timestamptz NOT NULL,
  node     text        NOT NULL,
  reason   text        NOT NULL,
  response bigint,
  PRIMARY KEY (plugin, revision),
  FOREIGN KEY (plugin, revision) REFERENCES plugin_activation (plugin, revision),
  FOREIGN KEY (plugin, response) REFERENCES plugin_activation (plugin, revision)
);
COMMENT ON COLUMN plugin_trip.revision IS 'The change that had made it active';
COMMENT ON COLUMN plugin_trip.response IS 'The change that put the version before in its place; none if there was none to return to';
