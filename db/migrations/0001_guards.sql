-- What was stated stays stated. A mistake is corrected by a further fact that names it.
CREATE TRIGGER fact_no_update BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END;--> statement-breakpoint
CREATE TRIGGER fact_no_delete BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END;--> statement-breakpoint
-- INSERT OR REPLACE deletes the old row without firing the delete trigger, so append-only needs this third trigger: an id already there is refused.
CREATE TRIGGER fact_no_replace BEFORE INSERT ON fact WHEN NEW.id IS NOT NULL AND EXISTS (SELECT 1 FROM fact WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END;--> statement-breakpoint
CREATE TRIGGER edition_no_update BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is immutable'); END;--> statement-breakpoint
CREATE TRIGGER edition_no_delete BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is immutable'); END;--> statement-breakpoint
CREATE TRIGGER edition_no_replace BEFORE INSERT ON edition WHEN EXISTS (SELECT 1 FROM edition WHERE id = NEW.id OR (kind = NEW.kind AND slug = NEW.slug AND digest = NEW.digest)) BEGIN SELECT RAISE(ABORT, 'an edition is immutable'); END;--> statement-breakpoint
CREATE TRIGGER clearance_no_update BEFORE UPDATE ON clearance BEGIN SELECT RAISE(ABORT, 'a receipt is append-only'); END;--> statement-breakpoint
CREATE TRIGGER clearance_no_delete BEFORE DELETE ON clearance BEGIN SELECT RAISE(ABORT, 'a receipt is append-only'); END;--> statement-breakpoint
CREATE TRIGGER clearance_no_replace BEFORE INSERT ON clearance WHEN EXISTS (SELECT 1 FROM clearance WHERE receipt = NEW.receipt) BEGIN SELECT RAISE(ABORT, 'a receipt is append-only'); END;--> statement-breakpoint
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'an answer save is append-only'); END;--> statement-breakpoint
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'an answer save is append-only'); END;
