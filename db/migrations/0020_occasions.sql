CREATE TABLE `committee` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text,
	`kind` text NOT NULL,
	`domains` text NOT NULL,
	`founded_on` text NOT NULL,
	`competent_authority` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("committee"."kind" in ('institutional', 'professional', 'regional'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `committee_name` ON `committee` (`institution_id`,`name_zh`);--> statement-breakpoint
CREATE TABLE `committee_seat` (
	`id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`started_on` text NOT NULL,
	`finished_on` text NOT NULL,
	`appointed_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`committee_id`) REFERENCES `committee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_one_of" CHECK("committee_seat"."role" in ('chair', 'vice-chair', 'member', 'secretary', 'lay', 'consultant'))
);
--> statement-breakpoint
CREATE INDEX `committee_seat_committee` ON `committee_seat` (`committee_id`,`started_on`);--> statement-breakpoint
CREATE INDEX `committee_seat_person` ON `committee_seat` (`person_id`);--> statement-breakpoint
CREATE TABLE `exchange` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`title` text NOT NULL,
	`place` text NOT NULL,
	`host` text,
	`purpose` text,
	`started_on` text NOT NULL,
	`finished_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`cancelled_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exchange_institution` ON `exchange` (`institution_id`,`started_on`);--> statement-breakpoint
CREATE TABLE `exchange_participant` (
	`id` text PRIMARY KEY NOT NULL,
	`exchange_id` text NOT NULL,
	`person_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exchange_participant_exchange` ON `exchange_participant` (`exchange_id`);--> statement-breakpoint
CREATE INDEX `exchange_participant_person` ON `exchange_participant` (`person_id`);--> statement-breakpoint
CREATE TABLE `class_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`mark` text,
	`remark` text,
	`given_by` text NOT NULL,
	`given_at` text NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `class_student`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_mark_place` ON `class_mark` (`place_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `class_student` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`started_on` text NOT NULL,
	`finished_on` text,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`class_id`) REFERENCES `teaching_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_student_class` ON `class_student` (`class_id`);--> statement-breakpoint
CREATE INDEX `class_student_person` ON `class_student` (`person_id`);--> statement-breakpoint
CREATE TABLE `class_teacher` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`named_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`class_id`) REFERENCES `teaching_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_teacher_class` ON `class_teacher` (`class_id`);--> statement-breakpoint
CREATE INDEX `class_teacher_person` ON `class_teacher` (`person_id`);--> statement-breakpoint
CREATE TABLE `teaching_class` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`course` text NOT NULL,
	`term` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`capacity` integer,
	`started_on` text NOT NULL,
	`finished_on` text NOT NULL,
	`due_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("teaching_class"."kind" in ('compulsory', 'elective'))
);
--> statement-breakpoint
CREATE INDEX `teaching_class_institution` ON `teaching_class` (`institution_id`,`started_on`);--> statement-breakpoint
ALTER TABLE `affiliation` ADD `contract` text;