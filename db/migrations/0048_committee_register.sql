CREATE TABLE `committee_charter` (
	`id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`title` text NOT NULL,
	`adopted_on` text NOT NULL,
	`link` text,
	`kept_at` text,
	`at_least` integer,
	`lay` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`committee_id`) REFERENCES `committee`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lay_one_of" CHECK("committee_charter"."lay" in ('required', 'not-said'))
);
--> statement-breakpoint
CREATE INDEX `committee_charter_committee` ON `committee_charter` (`committee_id`);--> statement-breakpoint
CREATE TABLE `committee_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`committee_id`) REFERENCES `committee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `committee_feed_tokenHash_unique` ON `committee_feed` (`token_hash`);--> statement-breakpoint
CREATE INDEX `committee_feed_person` ON `committee_feed` (`person_id`,`committee_id`);--> statement-breakpoint
CREATE TABLE `committee_registration` (
	`id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`number` text,
	`words` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`committee_id`) REFERENCES `committee`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("committee_registration"."kind" in ('registered', 'updated'))
);
--> statement-breakpoint
CREATE INDEX `committee_registration_committee` ON `committee_registration` (`committee_id`);--> statement-breakpoint
ALTER TABLE `committee` ADD `planned_hours` integer;