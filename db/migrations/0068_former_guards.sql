-- What stood is kept as it was: an entry is only ever added.
CREATE TRIGGER former_entry_no_edit BEFORE UPDATE ON former_entry BEGIN SELECT RAISE(ABORT, 'what stood before a change stays as it was'); END;--> statement-breakpoint
CREATE TRIGGER former_entry_no_delete BEFORE DELETE ON former_entry BEGIN SELECT RAISE(ABORT, 'what stood before a change stays as it was'); END;--> statement-breakpoint
-- INSERT OR REPLACE deletes the old row without firing the delete trigger.
CREATE TRIGGER former_entry_no_replace BEFORE INSERT ON former_entry WHEN EXISTS (SELECT 1 FROM former_entry WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what stood before a change stays as it was'); END;--> statement-breakpoint
CREATE TRIGGER pack_unit_fixed BEFORE UPDATE OF unit_id ON pack BEGIN SELECT RAISE(ABORT, 'what a pack is about stays'); END;--> statement-breakpoint
CREATE TRIGGER committee_charter_file_no_edit BEFORE UPDATE OF file_digest, file_size ON committee_charter BEGIN SELECT RAISE(ABORT, 'committee_charter stays as it was entered'); END;
