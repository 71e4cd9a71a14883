-- What a record says was frozen when it was issued. A mistake is corrected by a further record that supersedes it; the name alone may go, and only
-- for the word that says so, when the person is erased.
DROP TRIGGER record_no_edit;--> statement-breakpoint
CREATE TRIGGER record_no_edit BEFORE UPDATE OF id, serial, completion_id, edition_id, course_code, course_title_zh, course_title_en, course_version, minutes, completed_on, issued_at ON record_of_learning BEGIN SELECT RAISE(ABORT, 'the words of a record are frozen'); END;--> statement-breakpoint
CREATE TRIGGER record_name_only_erased BEFORE UPDATE OF holder_name ON record_of_learning WHEN NEW.holder_name IS NOT '已抹去 · erased' BEGIN SELECT RAISE(ABORT, 'the name on a record is frozen'); END;
