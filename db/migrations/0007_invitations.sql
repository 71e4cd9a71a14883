CREATE TABLE `invitation_errand` (
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`refusal` text,
	`taken_at` text,
	PRIMARY KEY(`run_id`, `person_id`),
	FOREIGN KEY (`run_id`) REFERENCES `invitation_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("invitation_errand"."state" in ('waiting', 'sending', 'sent', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `invitation_errand_state` ON `invitation_errand` (`run_id`,`state`);--> statement-breakpoint
CREATE INDEX `invitation_errand_person` ON `invitation_errand` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitation_run` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_run_institution` ON `invitation_run` (`institution_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `roster_import` ADD `sheet` text;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `judged` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `refusal` text;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `name_answers` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `tally` text;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `rows_forgotten_at` text;