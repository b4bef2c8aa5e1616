-- What an entry says is tied to the chain by a salted digest, so that it can be erased: then subject and salt are empty, and
-- erased_by names the entry that says so. Entries from before have neither salt nor digest: their hash covers their content.
ALTER TABLE audit_entry ADD COLUMN salt CHAR(64);
ALTER TABLE audit_entry ADD COLUMN digest CHAR(64);
ALTER TABLE audit_entry ADD COLUMN erased_by BIGINT;
