CREATE TABLE `attempt_own_item` (
	`attempt_id` text NOT NULL,
	`version_id` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `version_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `own_item_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `item_import` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`exam` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`read` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_import_institution` ON `item_import` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `own_item` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`exam` text NOT NULL,
	`origin` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_item_exam` ON `own_item` (`exam`,`institution_id`);--> statement-breakpoint
CREATE TABLE `own_item_step` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`step` text NOT NULL,
	`done_by` text NOT NULL,
	`remark` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `own_item_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_one_of" CHECK("own_item_step"."step" in ('created', 'imported', 'edited', 'submitted', 'domain_passed', 'language_passed', 'returned', 'suspended', 'resumed', 'retired', 'superseded'))
);
--> statement-breakpoint
CREATE INDEX `own_item_step_version` ON `own_item_step` (`version_id`,`at`);--> statement-breakpoint
CREATE TABLE `own_item_version` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `own_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("own_item_version"."state" in ('draft', 'domain_review', 'language_review', 'live', 'suspended', 'retired'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_item_version_number` ON `own_item_version` (`item_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `own_item_version_live` ON `own_item_version` (`item_id`) WHERE "own_item_version"."state" in ('live', 'suspended');--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`institution_id` text,
	`unit_id` text,
	`granted_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_one_of" CHECK("__new_role_grant"."role" in ('learner', 'principal_investigator', 'teacher', 'training_administrator', 'item_writer', 'item_reviewer', 'exam_officer', 'committee_secretary', 'auditor', 'authority_viewer', 'platform_administrator'))
);
--> statement-breakpoint
INSERT INTO `__new_role_grant`("id", "person_id", "role", "institution_id", "unit_id", "granted_at", "revoked_at") SELECT "id", "person_id", "role", "institution_id", "unit_id", "granted_at", "revoked_at" FROM `role_grant`;--> statement-breakpoint
DROP TABLE `role_grant`;--> statement-breakpoint
ALTER TABLE `__new_role_grant` RENAME TO `role_grant`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
-- What a version says is its writer's only while it is a draft; papers that asked it keep asking what they asked.
CREATE TRIGGER own_item_words_fixed BEFORE UPDATE OF id, item_id, number, content ON `own_item_version` WHEN OLD.state <> 'draft' AND (NEW.content IS NOT OLD.content OR NEW.id IS NOT OLD.id OR NEW.item_id IS NOT OLD.item_id OR NEW.number IS NOT OLD.number) BEGIN SELECT RAISE(ABORT, 'the words of a version that was handed in are fixed'); END;--> statement-breakpoint
CREATE TRIGGER own_item_version_no_delete BEFORE DELETE ON `own_item_version` BEGIN SELECT RAISE(ABORT, 'versions of items are kept'); END;--> statement-breakpoint
CREATE TRIGGER own_item_step_no_update BEFORE UPDATE ON `own_item_step` BEGIN SELECT RAISE(ABORT, 'own_item_step is append-only'); END;--> statement-breakpoint
CREATE TRIGGER own_item_step_no_delete BEFORE DELETE ON `own_item_step` BEGIN SELECT RAISE(ABORT, 'own_item_step is append-only'); END;--> statement-breakpoint
CREATE TRIGGER attempt_own_item_no_update BEFORE UPDATE ON `attempt_own_item` BEGIN SELECT RAISE(ABORT, 'attempt_own_item is append-only'); END;--> statement-breakpoint
CREATE TRIGGER attempt_own_item_no_delete BEFORE DELETE ON `attempt_own_item` BEGIN SELECT RAISE(ABORT, 'attempt_own_item is append-only'); END;
