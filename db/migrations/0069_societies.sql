CREATE TABLE `society_page` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`description_en` text,
	`website` text,
	`kept_by` text NOT NULL,
	`kept_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `training_provider`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `society_page_provider` ON `society_page` (`provider_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `society_page_slug` ON `society_page` (`slug`);--> statement-breakpoint
CREATE TABLE `society_piece` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`slug` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `training_provider`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `society_piece_slug` ON `society_piece` (`slug`);--> statement-breakpoint
CREATE INDEX `society_piece_provider` ON `society_piece` (`provider_id`);--> statement-breakpoint
CREATE TABLE `society_reading` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`capacity` text NOT NULL,
	`read_by` text NOT NULL,
	`read_at` text NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `society_text`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capacity_one_of" CHECK("society_reading"."capacity" in ('society', 'desk'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `society_reading_once` ON `society_reading` (`text_id`,`read_by`);--> statement-breakpoint
CREATE TABLE `society_text` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`title` text,
	`lead` text,
	`body` text,
	`author_role` text,
	`interests` text,
	`title_en` text,
	`lead_en` text,
	`body_en` text,
	`author_role_en` text,
	`interests_en` text,
	`author_name` text NOT NULL,
	`sources` text NOT NULL,
	`change` text,
	`change_en` text,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`submitted_at` text,
	`published_on` text,
	`returned_by` text,
	`returned_reason` text,
	`withdrawn_by` text,
	`withdrawn_on` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`piece_id`) REFERENCES `society_piece`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("society_text"."state" in ('draft', 'waiting', 'returned', 'published', 'replaced', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `society_text_number` ON `society_text` (`piece_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `society_text_one_public` ON `society_text` (`piece_id`) WHERE state = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX `society_text_one_open` ON `society_text` (`piece_id`) WHERE state in ('draft', 'waiting');--> statement-breakpoint
CREATE INDEX `society_text_state` ON `society_text` (`state`,`published_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`institution_id` text,
	`unit_id` text,
	`fields` text,
	`granted_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_one_of" CHECK("__new_role_grant"."role" in ('learner', 'principal_investigator', 'teacher', 'training_administrator', 'item_writer', 'item_reviewer', 'exam_officer', 'certification_officer', 'committee_secretary', 'society_editor', 'piece_reader', 'auditor', 'authority_viewer', 'authority_officer', 'platform_administrator'))
);
--> statement-breakpoint
INSERT INTO `__new_role_grant`("id", "person_id", "role", "institution_id", "unit_id", "fields", "granted_at", "revoked_at") SELECT "id", "person_id", "role", "institution_id", "unit_id", "fields", "granted_at", "revoked_at" FROM `role_grant`;--> statement-breakpoint
DROP TABLE `role_grant`;--> statement-breakpoint
ALTER TABLE `__new_role_grant` RENAME TO `role_grant`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);