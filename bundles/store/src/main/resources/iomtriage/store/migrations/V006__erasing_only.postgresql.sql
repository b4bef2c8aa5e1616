-- The database lets content be erased, and nothing else be changed or removed.
CREATE FUNCTION audit_entry_erases_only() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
    IF OLD.erased_by IS NULL AND NEW.erased_by > OLD.number AND OLD.action <> ''ERASED''
        AND NEW.subject IS NULL AND NEW.detail = ''{}'' AND NEW.salt IS NULL
        AND ROW(NEW.number, NEW.at_millis, NEW.user_id, NEW.action, NEW.digest, NEW.previous, NEW.hash)
            IS NOT DISTINCT FROM
            ROW(OLD.number, OLD.at_millis, OLD.user_id, OLD.action, OLD.digest, OLD.previous, OLD.hash)
    THEN RETURN NEW; END IF; RAISE EXCEPTION ''audit_entry is append-only, but for erasure''; END';

DROP TRIGGER audit_entry_append_only ON audit_entry;

CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

CREATE TRIGGER audit_entry_erases_only BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_erases_only();
