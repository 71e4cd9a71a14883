-- A mark that was given stays as it was given; a better one is another row.
CREATE TRIGGER class_mark_no_update BEFORE UPDATE ON `class_mark` BEGIN SELECT RAISE(ABORT, 'class_mark is append-only'); END;--> statement-breakpoint
CREATE TRIGGER class_mark_no_delete BEFORE DELETE ON `class_mark` BEGIN SELECT RAISE(ABORT, 'class_mark is append-only'); END;--> statement-breakpoint
CREATE TRIGGER class_mark_no_replace BEFORE INSERT ON `class_mark` WHEN EXISTS (SELECT 1 FROM `class_mark` WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'class_mark is append-only'); END;--> statement-breakpoint
-- What students of a class are bound by never changes.
CREATE TRIGGER teaching_class_binds BEFORE UPDATE ON `teaching_class` WHEN NEW.course IS NOT OLD.course OR NEW.kind IS NOT OLD.kind OR NEW.started_on IS NOT OLD.started_on OR NEW.finished_on IS NOT OLD.finished_on OR NEW.due_on IS NOT OLD.due_on OR NEW.institution_id IS NOT OLD.institution_id BEGIN SELECT RAISE(ABORT, 'what a class binds to does not change'); END;
