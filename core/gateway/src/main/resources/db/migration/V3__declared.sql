-- What the sender said of the file; empty where nothing was said.
ALTER TABLE submission
  ADD COLUMN file_name  text NOT NULL DEFAULT '',
  ADD COLUMN media_type text NOT NULL DEFAULT '',
  ADD COLUMN charset    text;
