CREATE TABLE `angoff_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`exam_slug` text NOT NULL,
	`body` text NOT NULL,
	`decided_on` text NOT NULL,
	`cut` real NOT NULL,
	`error` real NOT NULL,
	`judges` integer NOT NULL,
	`moved` real NOT NULL,
	`reason` text,
	`values` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `angoff_panel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `angoff_decision_panelId_unique` ON `angoff_decision` (`panel_id`);--> statement-breakpoint
CREATE INDEX `angoff_decision_exam` ON `angoff_decision` (`exam_slug`,`decided_at`);--> statement-breakpoint
CREATE TABLE `angoff_judge` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`person_id` text NOT NULL,
	`background` text NOT NULL,
	`invited_at` text NOT NULL,
	`agreed_at` text,
	`excused_at` text,
	`excused_for` text,
	FOREIGN KEY (`panel_id`) REFERENCES `angoff_panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "background_one_of" CHECK("angoff_judge"."background" in ('researcher', 'external', 'newly_qualified', 'other'))
);
--> statement-breakpoint
CREATE INDEX `angoff_judge_panel` ON `angoff_judge` (`panel_id`);--> statement-breakpoint
CREATE INDEX `angoff_judge_person` ON `angoff_judge` (`person_id`);--> statement-breakpoint
CREATE TABLE `angoff_panel` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`exam_slug` text NOT NULL,
	`edition_id` text NOT NULL,
	`profile` text NOT NULL,
	`state` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("angoff_panel"."state" in ('preparing', 'first', 'second', 'closed', 'decided'))
);
--> statement-breakpoint
CREATE INDEX `angoff_panel_exam` ON `angoff_panel` (`exam_slug`,`state`);--> statement-breakpoint
CREATE TABLE `angoff_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`judge_id` text NOT NULL,
	`round` integer NOT NULL,
	`item_id` text NOT NULL,
	`percent` integer NOT NULL,
	`rated_at` text NOT NULL,
	FOREIGN KEY (`judge_id`) REFERENCES `angoff_judge`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `angoff_rating_once` ON `angoff_rating` (`judge_id`,`round`,`item_id`);--> statement-breakpoint
CREATE TABLE `exam_statistic` (
	`exam_slug` text PRIMARY KEY NOT NULL,
	`counted_at` text NOT NULL,
	`n` integer NOT NULL,
	`questions` integer NOT NULL,
	`mean` real NOT NULL,
	`sd` real NOT NULL,
	`reliability` real,
	`error` real,
	`near_cut` real
);
--> statement-breakpoint
CREATE TABLE `item_statistic` (
	`item_version` text PRIMARY KEY NOT NULL,
	`exam_slug` text NOT NULL,
	`item_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`counted_at` text NOT NULL,
	`n` integer NOT NULL,
	`p` real NOT NULL,
	`d` real,
	`rpb` real,
	`options` text NOT NULL,
	`groups` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `item_statistic_exam` ON `item_statistic` (`exam_slug`,`item_id`);--> statement-breakpoint
CREATE TABLE `item_suspension` (
	`item_version` text PRIMARY KEY NOT NULL,
	`exam_slug` text NOT NULL,
	`item_id` text NOT NULL,
	`n` integer NOT NULL,
	`rpb` real NOT NULL,
	`suspended_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `item_suspension_exam` ON `item_suspension` (`exam_slug`);