CREATE TABLE `refresh_answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sitting_id` text NOT NULL,
	`item_id` text NOT NULL,
	`response` text NOT NULL,
	`points` real NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `refresh_sitting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refresh_answer_once` ON `refresh_answer` (`sitting_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `refresh_sitting` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course` text NOT NULL,
	`edition_id` text NOT NULL,
	`kind` text NOT NULL,
	`items` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`next_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("refresh_sitting"."kind" in ('review', 'return'))
);
--> statement-breakpoint
CREATE INDEX `refresh_sitting_person` ON `refresh_sitting` (`person_id`,`course`,`opened_at`);--> statement-breakpoint
CREATE INDEX `refresh_sitting_next` ON `refresh_sitting` (`next_on`);--> statement-breakpoint
ALTER TABLE `message_preference` ADD COLUMN `refresh` text DEFAULT 'on' NOT NULL CHECK(`refresh` in ('on', 'off'));--> statement-breakpoint
-- What was answered first counts, whatever is known afterwards.
CREATE TRIGGER refresh_answer_no_update BEFORE UPDATE ON `refresh_answer` BEGIN SELECT RAISE(ABORT, 'refresh_answer is append-only'); END;
