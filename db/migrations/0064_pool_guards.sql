-- A draw stays as it was made; of a lot only what leads to somebody can be cut.
CREATE TRIGGER pool_draw_fixed BEFORE UPDATE ON pool_draw BEGIN SELECT RAISE(ABORT, 'a draw stays as it was made'); END;--> statement-breakpoint
CREATE TRIGGER pool_draw_no_delete BEFORE DELETE ON pool_draw BEGIN SELECT RAISE(ABORT, 'a draw is kept'); END;--> statement-breakpoint
CREATE TRIGGER pool_lot_fixed BEFORE UPDATE OF lot, draw_id, stratum ON pool_lot BEGIN SELECT RAISE(ABORT, 'a lot stays as it was drawn'); END;--> statement-breakpoint
CREATE TRIGGER pool_lot_cut BEFORE UPDATE OF applicant_id ON pool_lot WHEN NEW.applicant_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a lot is given to nobody else'); END;--> statement-breakpoint
CREATE TRIGGER pool_lot_no_delete BEFORE DELETE ON pool_lot BEGIN SELECT RAISE(ABORT, 'a lot is kept'); END;--> statement-breakpoint
CREATE TRIGGER pool_invitation_fixed BEFORE UPDATE OF id, draw_id, lot, in_place_of, invited_at, answer_by ON pool_invitation BEGIN SELECT RAISE(ABORT, 'an invitation stays as it was made'); END;--> statement-breakpoint
CREATE TRIGGER pool_invitation_over BEFORE UPDATE OF state ON pool_invitation WHEN OLD.state IN ('declined', 'lapsed', 'left') BEGIN SELECT RAISE(ABORT, 'an invitation is answered once'); END;--> statement-breakpoint
CREATE TRIGGER pool_invitation_no_delete BEFORE DELETE ON pool_invitation BEGIN SELECT RAISE(ABORT, 'an invitation is kept'); END;--> statement-breakpoint
CREATE TRIGGER pool_member_judged BEFORE UPDATE OF state ON pool_applicant WHEN NEW.state IN ('member', 'declined') AND (OLD.state <> 'waiting' OR NEW.judged_by IS NULL) BEGIN SELECT RAISE(ABORT, 'somebody is taken into the pool by a person'); END;
