CREATE TABLE `hearing` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`question` text NOT NULL,
	`question_en` text,
	`place` text NOT NULL,
	`place_en` text,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`public_seats` integer NOT NULL,
	`consultation_id` text,
	`draw_id` text,
	`announced_on` text NOT NULL,
	`announced_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`cancelled_on` text,
	`cancelled_reason` text,
	`recorded_on` text,
	`answered_on` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `public_consultation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draw_id`) REFERENCES `pool_draw`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hearing_institution` ON `hearing` (`institution_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `hearing_starts` ON `hearing` (`starts_at`);--> statement-breakpoint
CREATE TABLE `hearing_expert` (
	`id` text PRIMARY KEY NOT NULL,
	`hearing_id` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`role` text NOT NULL,
	`role_en` text,
	`interests` text NOT NULL,
	`interests_en` text,
	`added_on` text NOT NULL,
	FOREIGN KEY (`hearing_id`) REFERENCES `hearing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hearing_expert_of` ON `hearing_expert` (`hearing_id`);--> statement-breakpoint
CREATE TABLE `hearing_paper` (
	`id` text PRIMARY KEY NOT NULL,
	`hearing_id` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`url` text,
	`added_on` text NOT NULL,
	FOREIGN KEY (`hearing_id`) REFERENCES `hearing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hearing_paper_of` ON `hearing_paper` (`hearing_id`);--> statement-breakpoint
CREATE TABLE `hearing_record` (
	`id` text PRIMARY KEY NOT NULL,
	`hearing_id` text NOT NULL,
	`state` text NOT NULL,
	`speaks_for` text NOT NULL,
	`speaks_against` text NOT NULL,
	`from_public` text NOT NULL,
	`agreed` text NOT NULL,
	`left_open` text NOT NULL,
	`speaks_for_en` text,
	`speaks_against_en` text,
	`from_public_en` text,
	`agreed_en` text,
	`left_open_en` text,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`published_on` text,
	FOREIGN KEY (`hearing_id`) REFERENCES `hearing`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("hearing_record"."state" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `hearing_record_of` ON `hearing_record` (`hearing_id`,`state`);--> statement-breakpoint
CREATE TABLE `hearing_record_review` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`reviewed_at` text NOT NULL,
	FOREIGN KEY (`record_id`) REFERENCES `hearing_record`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hearing_record_review_once` ON `hearing_record_review` (`record_id`,`reviewed_by`);--> statement-breakpoint
CREATE TABLE `hearing_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`hearing_id` text NOT NULL,
	`point` text NOT NULL,
	`point_en` text,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`reason_en` text,
	`office` text NOT NULL,
	`office_en` text,
	`replied_on` text NOT NULL,
	`replied_by` text NOT NULL,
	FOREIGN KEY (`hearing_id`) REFERENCES `hearing`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_one_of" CHECK("hearing_reply"."outcome" in ('adopted', 'partly', 'not'))
);
--> statement-breakpoint
CREATE INDEX `hearing_reply_of` ON `hearing_reply` (`hearing_id`);