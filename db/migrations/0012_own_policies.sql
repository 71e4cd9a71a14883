CREATE TABLE `own_policy` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`kind` text NOT NULL,
	`draft` text,
	`waits_for` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("own_policy"."kind" in ('policy', 'campaign'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_policy_slug_unique` ON `own_policy` (`slug`);--> statement-breakpoint
CREATE INDEX `own_policy_institution` ON `own_policy` (`institution_id`,`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `own_policy_waits` ON `own_policy` (`waits_for`);--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`policy` text NOT NULL,
	`version` integer NOT NULL,
	`words` text NOT NULL,
	`sent_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_version` ON `reply` (`person_id`,`policy`,`version`);--> statement-breakpoint
CREATE INDEX `reply_policy` ON `reply` (`policy`,`person_id`);--> statement-breakpoint
CREATE TABLE `reply_draft` (
	`person_id` text NOT NULL,
	`policy` text NOT NULL,
	`words` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `policy`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_obligation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`policy` text NOT NULL,
	`requirement` text NOT NULL,
	`edition_id` text NOT NULL,
	`trigger` text NOT NULL,
	`occasion` text NOT NULL,
	`course` text,
	`raised_on` text NOT NULL,
	`due_on` text NOT NULL,
	`written_due_on` text,
	`settled_at` text,
	`completion_id` text,
	`cancelled_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completion_id`) REFERENCES `completion`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trigger_one_of" CHECK("__new_obligation"."trigger" in ('onboarding', 'project', 'committee', 'exchange', 'periodic', 'rule-change', 'campaign', 'class'))
);
--> statement-breakpoint
INSERT INTO `__new_obligation`("id", "person_id", "institution_id", "policy", "requirement", "edition_id", "trigger", "occasion", "course", "raised_on", "due_on", "written_due_on", "settled_at", "completion_id", "cancelled_at") SELECT "id", "person_id", "institution_id", "policy", "requirement", "edition_id", "trigger", "occasion", "course", "raised_on", "due_on", "written_due_on", "settled_at", "completion_id", "cancelled_at" FROM `obligation`;--> statement-breakpoint
DROP TABLE `obligation`;--> statement-breakpoint
ALTER TABLE `__new_obligation` RENAME TO `obligation`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_once` ON `obligation` (`person_id`,`policy`,`requirement`,`occasion`);--> statement-breakpoint
CREATE INDEX `obligation_person` ON `obligation` (`person_id`,`course`);--> statement-breakpoint
CREATE INDEX `obligation_open` ON `obligation` (`institution_id`,`settled_at`,`due_on`);