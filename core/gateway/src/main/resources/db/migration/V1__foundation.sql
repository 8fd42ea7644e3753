CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE institution (
    id          text        PRIMARY KEY CHECK (length(id) = 18),
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type        text        NOT NULL,
    region      text        NOT NULL CHECK (region ~ '^[0-9]{6}$'),
    active      boolean     NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
);
COMMENT ON TABLE institution IS 'Who may file; id is the unified social credit code';
COMMENT ON COLUMN institution.region IS 'Six-digit administrative division code';
CREATE INDEX institution_name_search ON institution USING gin (name gin_trgm_ops);

CREATE TABLE client (
    id             text        PRIMARY KEY,
    secret_sha256  bytea       NOT NULL CHECK (length(secret_sha256) = 32),
    role           text        NOT NULL CHECK (role IN ('INSTITUTION', 'SUPERVISOR', 'OPERATOR', 'AUDITOR')),
    institution    text        REFERENCES institution (id),
    active         boolean     NOT NULL DEFAULT true,
    created_at     timestamptz NOT NULL,
    CHECK ((role = 'INSTITUTION') = (institution IS NOT NULL))
);
COMMENT ON TABLE client IS 'Credentials of programs; a secret has 256 random bits, so a plain hash is enough';

CREATE TABLE audit_event (
    seq       bigint      PRIMARY KEY CHECK (seq > 0),
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    action    text        NOT NULL,
    subject   text        NOT NULL,
    details   text        NOT NULL,
    previous  bytea       NOT NULL CHECK (length(previous) = 32),
    hash      bytea       NOT NULL CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit_event IS 'What was done; each row carries the hash of the one before';
COMMENT ON COLUMN audit_event.details IS 'JSON exactly as hashed, which jsonb would not keep';
CREATE INDEX audit_event_subject ON audit_event (subject, seq);

CREATE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_event is append-only, % refused', TG_OP;
END
$$;
CREATE TRIGGER audit_event_no_row_change BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_event_refuse();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse();

-- Length before each field, so that no two different rows are written alike.
CREATE FUNCTION audit_event_field(field text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT octet_length(convert_to(field, 'UTF8')) || ':' || field
$$;

-- The lock makes the chain a chain: the last row is read only after everybody before has committed. One round trip,
-- so that it is held for as short as the rest of the transaction allows.
CREATE FUNCTION audit_event_append(at timestamptz, actor text, action text, subject text, details text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    last_seq  bigint;
    last_hash bytea;
BEGIN
    PERFORM pg_advisory_xact_lock(7233173816427291753);
    SELECT e.seq, e.hash INTO last_seq, last_hash FROM audit_event e ORDER BY e.seq DESC LIMIT 1;
    IF last_seq IS NULL THEN
        last_seq := 0;
        last_hash := decode(repeat('00', 32), 'hex');
    END IF;
    INSERT INTO audit_event (seq, at, actor, action, subject, details, previous, hash)
    VALUES (
        last_seq + 1, at, actor, action, subject, details, last_hash,
        sha256(last_hash || convert_to(
            audit_event_field((last_seq + 1)::text)
            || audit_event_field(((extract(epoch FROM at) * 1000000)::bigint)::text)
            || audit_event_field(actor) || audit_event_field(action)
            || audit_event_field(subject) || audit_event_field(details), 'UTF8')));
    RETURN last_seq + 1;
END
$$;
