-- A closed attempt is final, but for two things: one without a result takes it once people have judged all that was written in it; and judged again, one takes
-- the result that a row of `regrade` gives it, which keeps what it was.
CREATE TRIGGER attempt_closed_once BEFORE UPDATE ON attempt WHEN OLD.closed_at IS NOT NULL AND (
	NEW.id IS NOT OLD.id OR NEW.closes_at IS NOT OLD.closes_at OR NEW.closed_at IS NOT OLD.closed_at OR NEW.closed_by IS NOT OLD.closed_by
	OR NEW.effort IS NOT OLD.effort OR NEW.set_aside IS NOT OLD.set_aside
	OR NOT (
		EXISTS (SELECT 1 FROM regrade WHERE attempt_id = OLD.id AND was_result = OLD.result AND was_points = OLD.points AND result = NEW.result AND points = NEW.points)
		OR (
			OLD.result IS NULL AND OLD.set_aside IS NULL AND NEW.result IS NOT NULL
			AND EXISTS (SELECT 1 FROM rating_task WHERE attempt_id = OLD.id)
			AND NOT EXISTS (SELECT 1 FROM rating_task WHERE attempt_id = OLD.id AND settled_at IS NULL)
		)
	)
) BEGIN SELECT RAISE(ABORT, 'a closed attempt is final'); END;--> statement-breakpoint
CREATE TRIGGER regrade_once BEFORE UPDATE ON regrade WHEN OLD.decided_at IS NOT NULL OR NEW.attempt_id IS NOT OLD.attempt_id OR NEW.at IS NOT OLD.at OR NEW.by IS NOT OLD.by OR NEW.was_result IS NOT OLD.was_result OR NEW.was_points IS NOT OLD.was_points OR NEW.was_objectives IS NOT OLD.was_objectives OR NEW.result IS NOT OLD.result OR NEW.points IS NOT OLD.points OR NEW.alone_result IS NOT OLD.alone_result OR NEW.alone_points IS NOT OLD.alone_points BEGIN SELECT RAISE(ABORT, 'a regrade is append-only, and decided on once'); END;--> statement-breakpoint
CREATE TRIGGER regrade_no_delete BEFORE DELETE ON regrade BEGIN SELECT RAISE(ABORT, 'a regrade is append-only'); END;--> statement-breakpoint
CREATE TRIGGER rating_fixed BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'a rating stays as it was given'); END;--> statement-breakpoint
CREATE TRIGGER rating_no_delete BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'a rating stays as it was given'); END;--> statement-breakpoint
CREATE TRIGGER rating_task_fixed BEFORE UPDATE OF id, attempt_id, item_id, institution_id, opened_at ON rating_task BEGIN SELECT RAISE(ABORT, 'what is to be rated stays'); END;--> statement-breakpoint
CREATE TRIGGER rating_task_no_delete BEFORE DELETE ON rating_task BEGIN SELECT RAISE(ABORT, 'what is to be rated stays'); END;
