CREATE TABLE `project_proxy` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`named_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_proxy_now` ON `project_proxy` (`project_id`,`person_id`) WHERE "project_proxy"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `project_proxy_person` ON `project_proxy` (`person_id`);--> statement-breakpoint
CREATE TABLE `statement` (
	`code` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`as_of` text NOT NULL,
	`known_at` text NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`jws` text NOT NULL,
	`frozen_by` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statement_project` ON `statement` (`project_id`,`known_at`);--> statement-breakpoint
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
ALTER TABLE `project` ADD `funder` text;--> statement-breakpoint
ALTER TABLE `project` ADD `domains` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `project` ADD `traits` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `project` ADD `listed_activity` text;--> statement-breakpoint
ALTER TABLE `project` ADD `approved_on` text;--> statement-breakpoint
ALTER TABLE `project` ADD `follow_up_on` text;--> statement-breakpoint
ALTER TABLE `project` ADD `registered_on` text;--> statement-breakpoint
CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'a statement is append-only'); END;--> statement-breakpoint
CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'a statement is append-only'); END;--> statement-breakpoint
CREATE TRIGGER statement_no_replace BEFORE INSERT ON statement WHEN EXISTS (SELECT 1 FROM statement WHERE code = NEW.code) BEGIN SELECT RAISE(ABORT, 'a statement is append-only'); END;
