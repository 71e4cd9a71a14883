CREATE TABLE `former_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`entry_id` text NOT NULL,
	`until` text NOT NULL,
	`was` text NOT NULL,
	CONSTRAINT "kind_one_of" CHECK("former_entry"."kind" in ('project', 'committee', 'unit', 'event'))
);
--> statement-breakpoint
CREATE INDEX `former_entry_of` ON `former_entry` (`kind`,`entry_id`,`id`);--> statement-breakpoint
ALTER TABLE `committee_charter` ADD `file_digest` text;--> statement-breakpoint
ALTER TABLE `committee_charter` ADD `file_size` integer;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `taken_back_line` integer;--> statement-breakpoint
ALTER TABLE `pack` ADD `unit_id` text REFERENCES unit(id);