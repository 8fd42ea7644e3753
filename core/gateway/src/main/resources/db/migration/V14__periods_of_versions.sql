-- A version may be active for later periods only. What judges the earlier ones stands here, with each activation the whole
-- of it, so that a rollback returns to all that was. Rows are added and never changed.
CREATE TABLE plugin_activation_earlier (
  plugin    text   NOT NULL,
  revision  bigint NOT NULL,
  until_day date   NOT NULL,
  sha256    text   REFERENCES plugin_version (sha256),
  PRIMARY KEY (plugin, revision, until_day),
  FOREIGN KEY (plugin, revision) REFERENCES plugin_activation (plugin, revision)
);
COMMENT ON COLUMN plugin_activation_earlier.until_day IS
  'For filings whose period ends before that day, and not before the day of an earlier row; later ones are for the version that plugin_activation names';
COMMENT ON COLUMN plugin_activation_earlier.sha256 IS 'None where the plugin judges nothing then';
