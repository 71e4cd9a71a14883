-- It names `regrade`, which is written anew below; the guards that follow bring it back.
DROP TRIGGER attempt_closed_once;--> statement-breakpoint
CREATE TABLE `rating` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`rated_by` text NOT NULL,
	`levels` text NOT NULL,
	`remark` text NOT NULL,
	`rated_at` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `rating_task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_once` ON `rating` (`task_id`,`rated_by`);--> statement-breakpoint
CREATE TABLE `rating_task` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`institution_id` text,
	`needed` integer NOT NULL,
	`opened_at` text NOT NULL,
	`settled_at` text,
	`points` real,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_task_once` ON `rating_task` (`attempt_id`,`item_id`);--> statement-breakpoint
CREATE INDEX `rating_task_open` ON `rating_task` (`settled_at`,`institution_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_regrade` (
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
	CONSTRAINT "cause_one_of" CHECK("__new_regrade"."cause" in ('item_void', 'corrected_key', 'rated_again')),
	CONSTRAINT "wasResult_one_of" CHECK("__new_regrade"."was_result" in ('passed', 'failed')),
	CONSTRAINT "result_one_of" CHECK("__new_regrade"."result" in ('passed', 'failed')),
	CONSTRAINT "aloneResult_one_of" CHECK("__new_regrade"."alone_result" in ('passed', 'failed')),
	CONSTRAINT "decision_one_of" CHECK("__new_regrade"."decision" in ('stands', 'record_revoked'))
);
--> statement-breakpoint
INSERT INTO `__new_regrade`("id", "attempt_id", "cause", "at", "by", "was_result", "was_points", "was_objectives", "result", "points", "alone_result", "alone_points", "decision", "remark", "decided_by", "decided_at") SELECT "id", "attempt_id", "cause", "at", "by", "was_result", "was_points", "was_objectives", "result", "points", "alone_result", "alone_points", "decision", "remark", "decided_by", "decided_at" FROM `regrade`;--> statement-breakpoint
DROP TABLE `regrade`;--> statement-breakpoint
ALTER TABLE `__new_regrade` RENAME TO `regrade`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `regrade_attempt` ON `regrade` (`attempt_id`,`at`);--> statement-breakpoint
CREATE INDEX `regrade_open` ON `regrade` (`alone_result`,`was_result`,`decided_at`);