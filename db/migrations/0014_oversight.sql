CREATE TABLE `coverage_count` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`day` text NOT NULL,
	`counted_at` text NOT NULL,
	`tallies` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coverage_count_day` ON `coverage_count` (`institution_id`,`day`);--> statement-breakpoint
CREATE INDEX `coverage_count_counted` ON `coverage_count` (`counted_at`);--> statement-breakpoint
ALTER TABLE `requirement_status` ADD `due_on` text;