CREATE TABLE `person_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`gone_id` text NOT NULL,
	`moved` text NOT NULL,
	`merged_by` text NOT NULL,
	`merged_at` text NOT NULL,
	`undone_at` text,
	FOREIGN KEY (`kept_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gone_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
CREATE INDEX `person_merge_kept` ON `person_merge` (`kept_id`);--> statement-breakpoint
CREATE INDEX `person_merge_gone` ON `person_merge` (`gone_id`);--> statement-breakpoint
ALTER TABLE `person` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `closed_on` text;
