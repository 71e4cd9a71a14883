CREATE TABLE `accommodation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`time_percent` integer NOT NULL,
	`large_print` integer NOT NULL,
	`reader` integer NOT NULL,
	`reason` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accommodation_person` ON `accommodation` (`person_id`);--> statement-breakpoint
CREATE TABLE `appeal` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`question` integer,
	`text` text NOT NULL,
	`made_at` text NOT NULL,
	`answer_by` text NOT NULL,
	`decision` text,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_one_of" CHECK("appeal"."decision" in ('upheld', 'upheld_in_part', 'not_upheld'))
);
--> statement-breakpoint
CREATE INDEX `appeal_institution` ON `appeal` (`institution_id`,`answered_at`,`answer_by`);--> statement-breakpoint
CREATE INDEX `appeal_attempt` ON `appeal` (`attempt_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `appeal_one_open` ON `appeal` (`attempt_id`) WHERE answered_at is null;--> statement-breakpoint
CREATE TABLE `exam_window` (
	`id` text PRIMARY KEY NOT NULL,
	`exam_slug` text NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`position` text,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "position_one_of" CHECK("exam_window"."position" in ('researcher', 'student', 'clinician', 'technician', 'management'))
);
--> statement-breakpoint
CREATE INDEX `exam_window_exam` ON `exam_window` (`exam_slug`,`institution_id`);--> statement-breakpoint
CREATE TABLE `item_use` (
	`exam_slug` text NOT NULL,
	`item_id` text NOT NULL,
	`served` integer NOT NULL,
	`timed` integer NOT NULL,
	`total_ms` integer NOT NULL,
	PRIMARY KEY(`exam_slug`, `item_id`)
);
--> statement-breakpoint
CREATE TABLE `sitting` (
	`id` text PRIMARY KEY NOT NULL,
	`exam_slug` text NOT NULL,
	`institution_id` text NOT NULL,
	`proctor_id` text NOT NULL,
	`place` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`arranged_by` text NOT NULL,
	`arranged_at` text NOT NULL,
	`cancelled_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proctor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_institution` ON `sitting` (`institution_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `sitting_proctor` ON `sitting` (`proctor_id`);--> statement-breakpoint
CREATE TABLE `sitting_seat` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`code` text NOT NULL,
	`added_at` text NOT NULL,
	`withdrawn_at` text,
	`attempt_id` text,
	`opened_at` text,
	FOREIGN KEY (`sitting_id`) REFERENCES `sitting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_seat_sitting` ON `sitting_seat` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `sitting_seat_person` ON `sitting_seat` (`person_id`);--> statement-breakpoint
CREATE INDEX `sitting_seat_attempt` ON `sitting_seat` (`attempt_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sitting_seat_code` ON `sitting_seat` (`sitting_id`,`code`);--> statement-breakpoint
CREATE TABLE `item_void` (
	`id` text PRIMARY KEY NOT NULL,
	`exam_slug` text NOT NULL,
	`item_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	`refused_by` text,
	`refused_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_void_item` ON `item_void` (`exam_slug`,`item_id`) WHERE refused_at is null;--> statement-breakpoint
CREATE TABLE `regrade` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`cause` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`was_result` text NOT NULL,
	`was_points` real NOT NULL,
	`was_objectives` text NOT NULL,
	`result` text NOT NULL,
	`points` real NOT NULL,
	`alone_result` text NOT NULL,
	`alone_points` real NOT NULL,
	`decision` text,
	`remark` text,
	`decided_by` text,
	`decided_at` text,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cause_one_of" CHECK("regrade"."cause" in ('item_void', 'corrected_key')),
	CONSTRAINT "wasResult_one_of" CHECK("regrade"."was_result" in ('passed', 'failed')),
	CONSTRAINT "result_one_of" CHECK("regrade"."result" in ('passed', 'failed')),
	CONSTRAINT "aloneResult_one_of" CHECK("regrade"."alone_result" in ('passed', 'failed')),
	CONSTRAINT "decision_one_of" CHECK("regrade"."decision" in ('stands', 'record_revoked'))
);
--> statement-breakpoint
CREATE INDEX `regrade_attempt` ON `regrade` (`attempt_id`,`at`);--> statement-breakpoint
CREATE INDEX `regrade_open` ON `regrade` (`alone_result`,`was_result`,`decided_at`);--> statement-breakpoint
ALTER TABLE `answer` ADD `active_ms` integer;--> statement-breakpoint
ALTER TABLE `attempt` ADD `effort` real;--> statement-breakpoint
ALTER TABLE `attempt` ADD `set_aside` text;