CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`issuer` text NOT NULL,
	`topic` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`basis` text,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_institution` ON `agreement` (`institution_id`,`topic`);--> statement-breakpoint
CREATE TABLE `exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`policy` text NOT NULL,
	`requirement` text NOT NULL,
	`kind` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("exemption"."kind" in ('exempted', 'credited'))
);
--> statement-breakpoint
CREATE INDEX `exemption_person` ON `exemption` (`person_id`);--> statement-breakpoint
CREATE TABLE `extension` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`unit_id` text,
	`institution_id` text NOT NULL,
	`subject` text NOT NULL,
	`policy` text NOT NULL,
	`requirement` text,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`basis` text,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_one_of" CHECK("extension"."subject" in ('due', 'validity'))
);
--> statement-breakpoint
CREATE INDEX `extension_person` ON `extension` (`person_id`);--> statement-breakpoint
CREATE INDEX `extension_institution` ON `extension` (`institution_id`);--> statement-breakpoint
CREATE TABLE `leave` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`clock` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clock_one_of" CHECK("leave"."clock" in ('due', 'due-and-validity'))
);
--> statement-breakpoint
CREATE INDEX `leave_person` ON `leave` (`person_id`);--> statement-breakpoint
CREATE TABLE `recognition` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`issuer` text NOT NULL,
	`voucher` text NOT NULL,
	`minutes` integer,
	`learnt_on` text NOT NULL,
	`until_on` text,
	`agreement_id` text,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("recognition"."kind" in ('certification', 'recognition'))
);
--> statement-breakpoint
CREATE INDEX `recognition_person` ON `recognition` (`person_id`);--> statement-breakpoint
CREATE TABLE `requirement_status` (
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`policy` text NOT NULL,
	`requirement` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`state` text NOT NULL,
	`worked_out_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `institution_id`, `policy`, `requirement`, `from_on`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("requirement_status"."state" in ('overdue', 'expired', 'grace', 'due-soon', 'open', 'suspended', 'renewal', 'met', 'exempt', 'not-bound'))
);
--> statement-breakpoint
CREATE INDEX `requirement_status_worked_out` ON `requirement_status` (`institution_id`,`worked_out_on`);--> statement-breakpoint
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
	`course` text NOT NULL,
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
INSERT INTO `__new_obligation`("id", "person_id", "institution_id", "policy", "requirement", "edition_id", "trigger", "occasion", "course", "raised_on", "due_on", "settled_at", "completion_id", "cancelled_at") SELECT "id", "person_id", "institution_id", "policy", "requirement", "edition_id", "trigger", "occasion", "course", "raised_on", "due_on", "settled_at", "completion_id", "cancelled_at" FROM `obligation`;--> statement-breakpoint
DROP TABLE `obligation`;--> statement-breakpoint
ALTER TABLE `__new_obligation` RENAME TO `obligation`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_once` ON `obligation` (`person_id`,`policy`,`requirement`,`occasion`);--> statement-breakpoint
CREATE INDEX `obligation_person` ON `obligation` (`person_id`,`course`);--> statement-breakpoint
CREATE INDEX `obligation_open` ON `obligation` (`institution_id`,`settled_at`,`due_on`);--> statement-breakpoint
DROP INDEX `completion_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `completion_once` ON `completion` (`person_id`,`course`,`edition_id`,`completed_on`);