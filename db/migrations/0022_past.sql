CREATE TABLE `past_import` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sheet` text,
	`mapping` text NOT NULL,
	`status` text NOT NULL,
	`rows` integer NOT NULL,
	`issuer` text,
	`voucher` text,
	`reason` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`applied_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_one_of" CHECK("past_import"."status" in ('unmapped', 'staged', 'applied', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `past_import_institution` ON `past_import` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `past_row` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`parsed` text,
	`faults` text NOT NULL,
	`verdict` text NOT NULL,
	`person_id` text,
	`kind` text,
	`topic` text,
	`recognition_id` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `past_import`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recognition_id`) REFERENCES `recognition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdict_one_of" CHECK("past_row"."verdict" in ('new', 'same', 'faulty'))
);
--> statement-breakpoint
CREATE INDEX `past_row_verdict` ON `past_row` (`import_id`,`verdict`);--> statement-breakpoint
CREATE INDEX `past_row_person` ON `past_row` (`person_id`);