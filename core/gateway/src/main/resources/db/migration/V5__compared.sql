-- The earlier filing of record that a filing was compared with; stays, so that judging it again gives the same findings.
ALTER TABLE submission ADD COLUMN compared_with uuid;
