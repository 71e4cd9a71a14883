DROP INDEX `answer_seq`;--> statement-breakpoint
ALTER TABLE `answer` ADD `save_id` text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `answer_save` ON `answer` (`attempt_id`,`save_id`);--> statement-breakpoint
ALTER TABLE `answer` DROP COLUMN `seq`;--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_one_open` ON `attempt` (`person_id`,`exam_slug`) WHERE closed_at is null;