-- A credential stays as it was signed; its text alone may go, when the holder is erased, and it may follow its holder when two records of one person are joined.
CREATE TRIGGER credential_no_edit BEFORE UPDATE OF id, serial, kind, list, place, signed_at ON `credential` BEGIN SELECT RAISE(ABORT, 'a credential stays as it was signed'); END;--> statement-breakpoint
CREATE TRIGGER credential_text_only_erased BEFORE UPDATE OF json ON `credential` WHEN NEW.json IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the text of a credential is frozen'); END;--> statement-breakpoint
CREATE TRIGGER credential_no_delete BEFORE DELETE ON `credential` BEGIN SELECT RAISE(ABORT, 'a credential is never deleted'); END;
