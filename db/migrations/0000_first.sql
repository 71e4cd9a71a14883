CREATE TABLE `answer` (
	`receipt` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`item_id` text NOT NULL,
	`choice` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "choice_one_of" CHECK("answer"."choice" in ('a', 'b', 'c'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_seq` ON `answer` (`attempt_id`,`seq`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`exam_slug` text NOT NULL,
	`edition_id` text NOT NULL,
	`paper` text NOT NULL,
	`started_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`result` text,
	`right` integer,
	`objectives` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "closedBy_one_of" CHECK("attempt"."closed_by" in ('learner', 'clock')),
	CONSTRAINT "result_one_of" CHECK("attempt"."result" in ('passed', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`,`exam_slug`,`started_at`);--> statement-breakpoint
CREATE INDEX `attempt_open` ON `attempt` (`closed_at`,`closes_at`);--> statement-breakpoint
CREATE TABLE `fact` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`about` text,
	`institution_id` text,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `fact_about` ON `fact` (`about`,`id`);--> statement-breakpoint
CREATE INDEX `fact_institution` ON `fact` (`institution_id`,`id`);--> statement-breakpoint
CREATE INDEX `fact_type` ON `fact` (`type`,`id`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`locale` text NOT NULL,
	`created_at` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "locale_one_of" CHECK("account"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE INDEX `account_person` ON `account` (`person_id`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`label` text NOT NULL,
	`institution_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	`last_used_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_tokenHash_unique` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "purpose_one_of" CHECK("invitation"."purpose" in ('claim', 'reset'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_tokenHash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_person` ON `invitation` (`person_id`);--> statement-breakpoint
CREATE TABLE `role_grant` (
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
	CONSTRAINT "role_one_of" CHECK("role_grant"."role" in ('learner', 'principal_investigator', 'teacher', 'training_administrator', 'committee_secretary', 'auditor', 'authority_viewer', 'platform_administrator'))
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` text,
	`device` text,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` text NOT NULL,
	`next_allowed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `edition` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`change` text NOT NULL,
	`digest` text NOT NULL,
	`snapshot` text NOT NULL,
	`published_at` text NOT NULL,
	CONSTRAINT "kind_one_of" CHECK("edition"."kind" in ('course', 'exam', 'policy')),
	CONSTRAINT "change_one_of" CHECK("edition"."change" in ('editorial', 'minor', 'material'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_digest` ON `edition` (`kind`,`slug`,`digest`);--> statement-breakpoint
CREATE INDEX `edition_newest` ON `edition` (`kind`,`slug`,`published_at`);--> statement-breakpoint
CREATE TABLE `record_of_learning` (
	`id` text PRIMARY KEY NOT NULL,
	`serial` text NOT NULL,
	`person_id` text NOT NULL,
	`completion_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`holder_name` text NOT NULL,
	`course_code` text NOT NULL,
	`course_title_zh` text NOT NULL,
	`course_title_en` text NOT NULL,
	`course_version` text NOT NULL,
	`minutes` integer NOT NULL,
	`completed_on` text NOT NULL,
	`issued_at` text NOT NULL,
	`superseded_by` text,
	`superseded_at` text,
	`revoked_at` text,
	`revoked_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completion_id`) REFERENCES `completion`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_of_learning_serial_unique` ON `record_of_learning` (`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `record_of_learning_completionId_unique` ON `record_of_learning` (`completion_id`);--> statement-breakpoint
CREATE INDEX `record_person` ON `record_of_learning` (`person_id`);--> statement-breakpoint
CREATE TABLE `roster_import` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`mapping` text NOT NULL,
	`status` text NOT NULL,
	`rows` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`applied_at` text,
	`undone_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_one_of" CHECK("roster_import"."status" in ('staged', 'applying', 'applied', 'undone'))
);
--> statement-breakpoint
CREATE INDEX `roster_import_institution` ON `roster_import` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `roster_mapping` (
	`institution_id` text NOT NULL,
	`header` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`institution_id`, `header`),
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `roster_row` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`parsed` text,
	`faults` text NOT NULL,
	`verdict` text NOT NULL,
	`did` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `roster_import`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdict_one_of" CHECK("roster_row"."verdict" in ('new', 'changed', 'same', 'faulty'))
);
--> statement-breakpoint
CREATE INDEX `roster_row_verdict` ON `roster_row` (`import_id`,`verdict`);--> statement-breakpoint
CREATE TABLE `job_lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` text NOT NULL,
	`last_ran_at` text
);
--> statement-breakpoint
CREATE TABLE `affiliation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position` text NOT NULL,
	`started_on` text NOT NULL,
	`finished_on` text,
	`import_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "position_one_of" CHECK("affiliation"."position" in ('researcher', 'student', 'clinician', 'technician', 'management'))
);
--> statement-breakpoint
CREATE INDEX `affiliation_person` ON `affiliation` (`person_id`);--> statement-breakpoint
CREATE INDEX `affiliation_unit` ON `affiliation` (`unit_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `affiliation_institution` ON `affiliation` (`institution_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `identifier` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("identifier"."kind" in ('staff_number', 'student_number'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identifier_value` ON `identifier` (`institution_id`,`kind`,`value`);--> statement-breakpoint
CREATE INDEX `identifier_person` ON `identifier` (`person_id`);--> statement-breakpoint
CREATE TABLE `institution` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `institution_slug_unique` ON `institution` (`slug`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	`initials` text NOT NULL,
	`sort_key` text NOT NULL,
	`email` text,
	`is_demo` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_sort` ON `person` (`sort_key`);--> statement-breakpoint
CREATE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`parent_id` text,
	`name_zh` text NOT NULL,
	`name_en` text,
	`path` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_name` ON `unit` (`institution_id`,`parent_id`,`name_zh`);--> statement-breakpoint
CREATE INDEX `unit_path` ON `unit` (`path`);--> statement-breakpoint
CREATE TABLE `completion` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course` text NOT NULL,
	`edition_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`completed_on` text NOT NULL,
	`completed_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `completion_once` ON `completion` (`person_id`,`course`,`edition_id`);--> statement-breakpoint
CREATE INDEX `completion_course` ON `completion` (`course`,`completed_on`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`person_id` text NOT NULL,
	`course` text NOT NULL,
	`edition_id` text NOT NULL,
	`started_at` text NOT NULL,
	`lesson` text,
	`section` integer,
	`placed_at` text,
	PRIMARY KEY(`person_id`, `course`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`course` text NOT NULL,
	`ref` text NOT NULL,
	`edition_id` text NOT NULL,
	`detail` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("evidence"."kind" in ('lesson_act', 'exam_pass'))
);
--> statement-breakpoint
CREATE INDEX `evidence_person` ON `evidence` (`person_id`,`course`,`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `clearance` (
	`receipt` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`as_of` text NOT NULL,
	`known_at` text NOT NULL,
	`cleared` text NOT NULL,
	`answer` text NOT NULL,
	`asked_by` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cleared_one_of" CHECK("clearance"."cleared" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE INDEX `clearance_project` ON `clearance` (`project_id`,`known_at`);--> statement-breakpoint
CREATE TABLE `project` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`started_on` text NOT NULL,
	`finished_on` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_number` ON `project` (`institution_id`,`number`);--> statement-breakpoint
CREATE TABLE `project_member` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`started_on` text NOT NULL,
	`finished_on` text,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_one_of" CHECK("project_member"."role" in ('lead', 'investigator', 'student', 'staff'))
);
--> statement-breakpoint
CREATE INDEX `project_member_project` ON `project_member` (`project_id`);--> statement-breakpoint
CREATE INDEX `project_member_person` ON `project_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `obligation` (
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
	CONSTRAINT "trigger_one_of" CHECK("obligation"."trigger" in ('onboarding', 'project'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_once` ON `obligation` (`person_id`,`policy`,`requirement`,`occasion`);--> statement-breakpoint
CREATE INDEX `obligation_person` ON `obligation` (`person_id`,`course`);--> statement-breakpoint
CREATE INDEX `obligation_open` ON `obligation` (`institution_id`,`settled_at`,`due_on`);