-- Where a concern went is added to, and it only goes forward.
CREATE TRIGGER concern_step_fixed BEFORE UPDATE ON concern_step BEGIN SELECT RAISE(ABORT, 'where a concern went is kept'); END;--> statement-breakpoint
CREATE TRIGGER concern_step_no_delete BEFORE DELETE ON concern_step BEGIN SELECT RAISE(ABORT, 'where a concern went is kept'); END;--> statement-breakpoint
CREATE TRIGGER public_concern_raised BEFORE UPDATE OF id, receipt, institution_id, language, raised_on ON public_concern BEGIN SELECT RAISE(ABORT, 'a concern stays as it was raised'); END;--> statement-breakpoint
CREATE TRIGGER public_concern_closed BEFORE UPDATE OF state, closed_on ON public_concern WHEN OLD.state = 'closed' BEGIN SELECT RAISE(ABORT, 'a concern is closed once'); END;
