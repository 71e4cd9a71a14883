CREATE TABLE `project_import` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`sheets` text NOT NULL,
	`status` text NOT NULL,
	`rows` integer NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`judged_on` text,
	`judged_after` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`applied_at` text,
	`bound_place` integer DEFAULT -1 NOT NULL,
	`bound_at` text,
	`undone_at` text,
	`tally` text,
	`rows_forgotten_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_one_of" CHECK("project_import"."status" in ('staging', 'unmapped', 'staged', 'applied', 'undone'))
);
--> statement-breakpoint
CREATE INDEX `project_import_institution` ON `project_import` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `project_import_row` (
	`import_id` text NOT NULL,
	`place` integer NOT NULL,
	`sheet` integer NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`understood` text,
	`faults` text NOT NULL,
	`verdict` text NOT NULL,
	`did` text,
	PRIMARY KEY(`import_id`, `place`),
	FOREIGN KEY (`import_id`) REFERENCES `project_import`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdict_one_of" CHECK("project_import_row"."verdict" in ('new', 'changed', 'same', 'faulty'))
);
--> statement-breakpoint
CREATE INDEX `project_import_row_verdict` ON `project_import_row` (`import_id`,`verdict`);--> statement-breakpoint
CREATE TABLE `project_mapping` (
	`institution_id` text NOT NULL,
	`header` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`institution_id`, `header`),
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `project` ADD `title_en` text;