-- INSERT OR REPLACE deletes the old row without firing the delete trigger: a save that is already there is refused.
CREATE TRIGGER answer_no_replace BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM answer WHERE receipt = NEW.receipt OR (attempt_id = NEW.attempt_id AND save_id = NEW.save_id)) BEGIN SELECT RAISE(ABORT, 'an answer save is append-only'); END;--> statement-breakpoint
-- Once closed and graded, a paper says the same for ever; what was drawn never changes.
CREATE TRIGGER attempt_closed_once BEFORE UPDATE ON attempt WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed attempt is final'); END;--> statement-breakpoint
CREATE TRIGGER attempt_paper_fixed BEFORE UPDATE OF person_id, exam_slug, edition_id, paper, started_at ON attempt BEGIN SELECT RAISE(ABORT, 'a drawn paper is final'); END;
