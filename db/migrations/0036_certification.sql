CREATE TABLE `certification` (
	`id` text PRIMARY KEY NOT NULL,
	`serial` text NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`track` text NOT NULL,
	`edition_id` text NOT NULL,
	`kind` text NOT NULL,
	`route` text,
	`previous_id` text,
	`application_id` text,
	`holder_name` text NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`version` text NOT NULL,
	`unit_zh` text NOT NULL,
	`unit_en` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`evidence` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `track_edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `certification_application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("certification"."kind" in ('initial', 'renewal', 'correction')),
	CONSTRAINT "route_one_of" CHECK("certification"."route" in ('hours', 'exam', 'retest', 'anew'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_serial_unique` ON `certification` (`serial`);--> statement-breakpoint
CREATE INDEX `certification_person` ON `certification` (`person_id`,`track`);--> statement-breakpoint
CREATE INDEX `certification_institution` ON `certification` (`institution_id`,`track`,`valid_until`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_after` ON `certification` (`previous_id`,`kind`);--> statement-breakpoint
CREATE TABLE `certification_appeal` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`application_id` text,
	`certification_id` text,
	`words` text NOT NULL,
	`made_at` text NOT NULL,
	`answer_by` text NOT NULL,
	`decision` text,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `certification_application`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_one_of" CHECK("certification_appeal"."decision" in ('upheld', 'not_upheld'))
);
--> statement-breakpoint
CREATE INDEX `certification_appeal_institution` ON `certification_appeal` (`institution_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `certification_appeal_person` ON `certification_appeal` (`person_id`);--> statement-breakpoint
CREATE TABLE `certification_application` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`track` text NOT NULL,
	`edition_id` text NOT NULL,
	`options` text NOT NULL,
	`renews_id` text,
	`enrolled_at` text NOT NULL,
	`applied_at` text,
	`proposed_at` text,
	`proposed_by` text,
	`closed_at` text,
	`closed_as` text,
	`closed_by` text,
	`closed_words` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `track_edition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "closedAs_one_of" CHECK("certification_application"."closed_as" in ('issued', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_application_open` ON `certification_application` (`person_id`,`track`) WHERE "certification_application"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `certification_application_institution` ON `certification_application` (`institution_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `certification_assessor` (
	`id` text PRIMARY KEY NOT NULL,
	`practical_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seat` integer NOT NULL,
	`named_by` text NOT NULL,
	`named_at` text NOT NULL,
	`scores` text,
	`remarks` text,
	`marked_at` text,
	FOREIGN KEY (`practical_id`) REFERENCES `certification_practical`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_assessor_seat` ON `certification_assessor` (`practical_id`,`seat`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_assessor_person` ON `certification_assessor` (`practical_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `certification_assessor_of` ON `certification_assessor` (`person_id`);--> statement-breakpoint
CREATE TABLE `certification_event` (
	`id` text PRIMARY KEY NOT NULL,
	`certification_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`until_day` text,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`by_serial` text,
	`stated_by` text NOT NULL,
	`stated_at` text NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("certification_event"."kind" in ('suspended', 'reinstated', 'extended', 'revoked', 'superseded')),
	CONSTRAINT "reason_one_of" CHECK("certification_event"."reason" in ('inquiry', 'authority_notice', 'holder_request', 'exam_fraud', 'name', 'reviewed', 'order'))
);
--> statement-breakpoint
CREATE INDEX `certification_event_of` ON `certification_event` (`certification_id`,`stated_at`);--> statement-breakpoint
CREATE TABLE `certification_office` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`office` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "office_one_of" CHECK("certification_office"."office" in ('one', 'two'))
);
--> statement-breakpoint
CREATE INDEX `certification_office_institution` ON `certification_office` (`institution_id`,`set_at`);--> statement-breakpoint
CREATE TABLE `certification_practical` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`brief` text NOT NULL,
	`arranged_by` text NOT NULL,
	`arranged_at` text NOT NULL,
	`opinion` text,
	`handed_in_at` text,
	FOREIGN KEY (`application_id`) REFERENCES `certification_application`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certification_practical_application` ON `certification_practical` (`application_id`);--> statement-breakpoint
CREATE TABLE `track_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`track` text NOT NULL,
	`version` text NOT NULL,
	`digest` text NOT NULL,
	`snapshot` text NOT NULL,
	`published_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_edition_digest` ON `track_edition` (`track`,`digest`);--> statement-breakpoint
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
	CONSTRAINT "role_one_of" CHECK("__new_role_grant"."role" in ('learner', 'principal_investigator', 'teacher', 'training_administrator', 'item_writer', 'item_reviewer', 'exam_officer', 'certification_officer', 'committee_secretary', 'auditor', 'authority_viewer', 'platform_administrator'))
);
--> statement-breakpoint
INSERT INTO `__new_role_grant`("id", "person_id", "role", "institution_id", "unit_id", "fields", "granted_at", "revoked_at") SELECT "id", "person_id", "role", "institution_id", "unit_id", "fields", "granted_at", "revoked_at" FROM `role_grant`;--> statement-breakpoint
DROP TABLE `role_grant`;--> statement-breakpoint
ALTER TABLE `__new_role_grant` RENAME TO `role_grant`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);