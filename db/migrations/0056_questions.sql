CREATE TABLE `expert_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`answer` text NOT NULL,
	`expert` text NOT NULL,
	`interests` text NOT NULL,
	`title_en` text,
	`answer_en` text,
	`expert_en` text,
	`interests_en` text,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`published_on` text,
	`withdrawn_on` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`question_id`) REFERENCES `expert_question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("expert_answer"."state" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `expert_answer_question` ON `expert_answer` (`question_id`);--> statement-breakpoint
CREATE INDEX `expert_answer_state` ON `expert_answer` (`state`,`published_on`);--> statement-breakpoint
CREATE TABLE `expert_answer_review` (
	`id` text PRIMARY KEY NOT NULL,
	`answer_id` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`reviewed_at` text NOT NULL,
	FOREIGN KEY (`answer_id`) REFERENCES `expert_answer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expert_answer_review_once` ON `expert_answer_review` (`answer_id`,`reviewed_by`);--> statement-breakpoint
CREATE TABLE `expert_question` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt` text NOT NULL,
	`field` text NOT NULL,
	`language` text NOT NULL,
	`words` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer_by` text NOT NULL,
	`state` text NOT NULL,
	`ground` text,
	`merged_into` text,
	`settled_by` text,
	`settled_on` text,
	`words_deleted_on` text,
	CONSTRAINT "field_one_of" CHECK("expert_question"."field" in ('ai', 'life', 'medicine', 'animals', 'data', 'general')),
	CONSTRAINT "state_one_of" CHECK("expert_question"."state" in ('new', 'taken', 'merged', 'declined', 'answered'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expert_question_receipt` ON `expert_question` (`receipt`);--> statement-breakpoint
CREATE INDEX `expert_question_state` ON `expert_question` (`state`,`answer_by`);