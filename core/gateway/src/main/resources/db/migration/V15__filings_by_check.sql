-- Which filings a check has to do with, so that a recall need not look through all there are.
CREATE FUNCTION judged_checks(findings_by_check jsonb, failures jsonb, withdrawn_checks text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT withdrawn_checks
         || ARRAY(SELECT jsonb_object_keys(findings_by_check))
         || ARRAY(SELECT failure ->> 'check' FROM jsonb_array_elements(failures) AS failure)
$$;
COMMENT ON FUNCTION judged_checks IS 'Checks that found something in a filing, failed on it, or were withdrawn for it';

CREATE INDEX submission_by_check ON submission USING gin (judged_checks(findings_by_check, failures, withdrawn_checks))
  WHERE NOT test AND verdict IS NOT NULL;
