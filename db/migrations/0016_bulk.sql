CREATE TABLE `bulk_act` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`act` text NOT NULL,
	`wanted` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "act_one_of" CHECK("bulk_act"."act" in ('extend', 'exempt', 'assign', 'remind'))
);
--> statement-breakpoint
CREATE INDEX `bulk_act_institution` ON `bulk_act` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `bulk_person` (
	`bulk_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`grant_id` text,
	`taken_at` text,
	PRIMARY KEY(`bulk_id`, `person_id`),
	FOREIGN KEY (`bulk_id`) REFERENCES `bulk_act`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("bulk_person"."state" in ('done', 'waiting', 'sending', 'passed-over'))
);
--> statement-breakpoint
CREATE INDEX `bulk_person_state` ON `bulk_person` (`bulk_id`,`state`);--> statement-breakpoint
CREATE INDEX `bulk_person_person` ON `bulk_person` (`person_id`);