-- A foreign key is looked up for each finding, and an index entry made for it: together more than half of what a finding
-- costs. Findings go with their submission as before, and a filing has so few located ones that its own are found by
-- looking through them.
ALTER TABLE finding DROP CONSTRAINT finding_submission_id_fkey;
DROP INDEX finding_by_check;

CREATE FUNCTION remove_findings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM finding WHERE submission_id = OLD.id;
  RETURN NULL;
END $$;

CREATE TRIGGER findings_go_with_submission AFTER DELETE ON submission FOR EACH ROW EXECUTE FUNCTION remove_findings();
