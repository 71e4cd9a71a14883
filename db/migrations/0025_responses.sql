ALTER TABLE `attempt` ADD `points` real;--> statement-breakpoint
-- A closed attempt is final: what is rewritten here says the same in points.
DROP TRIGGER attempt_closed_once;--> statement-breakpoint
UPDATE `attempt` SET
	`points` = `right`,
	`objectives` = (
		SELECT json_group_array(json_object('objective', value ->> 'objective', 'points', value -> 'right', 'of', value -> 'of'))
		FROM json_each(`attempt`.`objectives`)
	)
WHERE `closed_at` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `attempt` DROP COLUMN `right`;--> statement-breakpoint
CREATE TRIGGER attempt_closed_once BEFORE UPDATE ON attempt WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed attempt is final'); END;--> statement-breakpoint
CREATE TABLE `__new_answer` (
	`receipt` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attempt_id` text NOT NULL,
	`save_id` text NOT NULL,
	`item_id` text NOT NULL,
	`response` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_answer`("receipt", "attempt_id", "save_id", "item_id", "response", "saved_at") SELECT "receipt", "attempt_id", "save_id", "item_id", json_object('type', 'single', 'choice', "choice"), "saved_at" FROM `answer`;--> statement-breakpoint
DROP TABLE `answer`;--> statement-breakpoint
ALTER TABLE `__new_answer` RENAME TO `answer`;--> statement-breakpoint
CREATE UNIQUE INDEX `answer_save` ON `answer` (`attempt_id`,`save_id`);--> statement-breakpoint
-- The table is a new one, so it needs its guards anew.
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'an answer save is append-only'); END;--> statement-breakpoint
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'an answer save is append-only'); END;--> statement-breakpoint
CREATE TRIGGER answer_no_replace BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM answer WHERE receipt = NEW.receipt OR (attempt_id = NEW.attempt_id AND save_id = NEW.save_id)) BEGIN SELECT RAISE(ABORT, 'an answer save is append-only'); END;
