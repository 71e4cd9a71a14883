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
