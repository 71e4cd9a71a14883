CREATE TABLE `authority_campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`called_by` text NOT NULL,
	`called_at` text NOT NULL
);
--> statement-breakpoint
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
	CONSTRAINT "role_one_of" CHECK("__new_role_grant"."role" in ('learner', 'principal_investigator', 'teacher', 'training_administrator', 'item_writer', 'item_reviewer', 'exam_officer', 'certification_officer', 'committee_secretary', 'auditor', 'authority_viewer', 'authority_officer', 'platform_administrator'))
);
--> statement-breakpoint
INSERT INTO `__new_role_grant`("id", "person_id", "role", "institution_id", "unit_id", "fields", "granted_at", "revoked_at") SELECT "id", "person_id", "role", "institution_id", "unit_id", "fields", "granted_at", "revoked_at" FROM `role_grant`;--> statement-breakpoint
DROP TABLE `role_grant`;--> statement-breakpoint
ALTER TABLE `__new_role_grant` RENAME TO `role_grant`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
ALTER TABLE `roster_import` ADD `in_force_line` integer;--> statement-breakpoint
ALTER TABLE `own_policy` ADD `authority_campaign_id` text REFERENCES authority_campaign(id);--> statement-breakpoint
CREATE INDEX `own_policy_authority` ON `own_policy` (`authority_campaign_id`);--> statement-breakpoint
CREATE INDEX `obligation_policy` ON `obligation` (`policy`,`settled_at`);