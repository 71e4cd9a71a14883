-- What was decided about a cut stays as it was decided; papers are judged by it.
CREATE TRIGGER angoff_decision_no_update BEFORE UPDATE ON `angoff_decision` BEGIN SELECT RAISE(ABORT, 'angoff_decision is append-only'); END;--> statement-breakpoint
CREATE TRIGGER angoff_decision_no_delete BEFORE DELETE ON `angoff_decision` BEGIN SELECT RAISE(ABORT, 'angoff_decision is append-only'); END;--> statement-breakpoint
CREATE TRIGGER angoff_decision_no_replace BEFORE INSERT ON `angoff_decision` WHEN EXISTS (SELECT 1 FROM `angoff_decision` WHERE id = NEW.id OR panel_id = NEW.panel_id) BEGIN SELECT RAISE(ABORT, 'angoff_decision is append-only'); END;--> statement-breakpoint
-- Once rating has begun, the candidate on the border stays as the judges agreed to it.
CREATE TRIGGER angoff_panel_profile_stays BEFORE UPDATE ON `angoff_panel` WHEN OLD.state != 'preparing' AND (NEW.profile IS NOT OLD.profile OR NEW.edition_id IS NOT OLD.edition_id OR NEW.state = 'preparing') BEGIN SELECT RAISE(ABORT, 'what a panel rates by does not change'); END;
