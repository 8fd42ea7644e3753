COMMENT ON COLUMN contribution.key IS 'keyed hash of an identity, different for each period';
