CREATE TABLE `concern_step` (
	`id` text PRIMARY KEY NOT NULL,
	`concern_id` text NOT NULL,
	`state` text NOT NULL,
	`office` text NOT NULL,
	`taken_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`concern_id`) REFERENCES `public_concern`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("concern_step"."state" in ('received', 'passed-on', 'looking', 'closed'))
);
--> statement-breakpoint
CREATE INDEX `concern_step_of` ON `concern_step` (`concern_id`,`at`);--> statement-breakpoint
CREATE TABLE `public_concern` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt` text NOT NULL,
	`institution_id` text,
	`language` text NOT NULL,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`raised_on` text NOT NULL,
	`closed_on` text,
	`words_deleted_on` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("public_concern"."state" in ('received', 'passed-on', 'looking', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_concern_receipt` ON `public_concern` (`receipt`);--> statement-breakpoint
CREATE INDEX `public_concern_institution` ON `public_concern` (`institution_id`,`state`);