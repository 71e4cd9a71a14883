CREATE TABLE `consultation_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`theme_id` text,
	`person_id` text,
	`receipt` text NOT NULL,
	`language` text NOT NULL,
	`words` text NOT NULL,
	`other_words` text,
	`state` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`decided_at` text,
	`appeal` text,
	`appealed_at` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `public_consultation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `consultation_theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("consultation_statement"."state" in ('waiting', 'accepted', 'rejected'))
);
--> statement-breakpoint
CREATE INDEX `consultation_statement_of` ON `consultation_statement` (`consultation_id`,`state`);--> statement-breakpoint
CREATE INDEX `consultation_statement_person` ON `consultation_statement` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_statement_receipt` ON `consultation_statement` (`receipt`);--> statement-breakpoint
CREATE TABLE `consultation_summary` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`computed_at` text NOT NULL,
	`shown` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `public_consultation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_summary_of` ON `consultation_summary` (`consultation_id`,`computed_at`);--> statement-breakpoint
CREATE TABLE `consultation_theme` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`created_at` text NOT NULL,
	`outcome` text,
	`reason` text,
	`reason_en` text,
	`office` text,
	`office_en` text,
	`answered_on` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `public_consultation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_one_of" CHECK("consultation_theme"."outcome" in ('adopted', 'partly', 'not'))
);
--> statement-breakpoint
CREATE INDEX `consultation_theme_of` ON `consultation_theme` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `moderation_word` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`verdict` text NOT NULL,
	`ground` text,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `consultation_statement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdict_one_of" CHECK("moderation_word"."verdict" in ('accept', 'reject', 'grant', 'uphold'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_word_once` ON `moderation_word` (`statement_id`,`by`);--> statement-breakpoint
CREATE TABLE `participation_contact` (
	`receipt` text PRIMARY KEY NOT NULL,
	`contact` text NOT NULL,
	`delete_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `participation_contact_delete` ON `participation_contact` (`delete_on`);--> statement-breakpoint
CREATE TABLE `public_consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`question` text NOT NULL,
	`question_en` text,
	`background` text NOT NULL,
	`background_en` text,
	`can_change` text NOT NULL,
	`can_change_en` text,
	`cannot_change` text NOT NULL,
	`cannot_change_en` text,
	`checked_how` text NOT NULL,
	`checked_how_en` text,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`report` text,
	`report_en` text,
	`answered_on` text,
	`answered_by` text,
	`reminded` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_consultation_slug` ON `public_consultation` (`slug`);--> statement-breakpoint
CREATE TABLE `public_submission` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`theme_id` text,
	`receipt` text NOT NULL,
	`language` text NOT NULL,
	`words` text NOT NULL,
	`handed_in_on` text NOT NULL,
	`words_deleted_on` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `public_consultation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `consultation_theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `public_submission_of` ON `public_submission` (`consultation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `public_submission_receipt` ON `public_submission` (`receipt`);--> statement-breakpoint
CREATE TABLE `statement_vote` (
	`consultation_id` text NOT NULL,
	`statement_id` text NOT NULL,
	`voter` text NOT NULL,
	`choice` text NOT NULL,
	PRIMARY KEY(`statement_id`, `voter`),
	FOREIGN KEY (`consultation_id`) REFERENCES `public_consultation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `consultation_statement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "choice_one_of" CHECK("statement_vote"."choice" in ('agree', 'disagree', 'pass'))
);
--> statement-breakpoint
CREATE INDEX `statement_vote_voter` ON `statement_vote` (`consultation_id`,`voter`);