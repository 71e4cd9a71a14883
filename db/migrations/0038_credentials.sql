CREATE TABLE `badge_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`badge` text NOT NULL,
	`document` text,
	`digest` text NOT NULL,
	`findings` text NOT NULL,
	`equivalency_id` text,
	`handed_in_at` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	`recognition_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equivalency_id`) REFERENCES `equivalency`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("badge_claim"."state" in ('open', 'recognised', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `badge_claim_person` ON `badge_claim` (`person_id`);--> statement-breakpoint
CREATE INDEX `badge_claim_institution` ON `badge_claim` (`institution_id`,`state`);--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`serial` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`list` integer NOT NULL,
	`place` integer NOT NULL,
	`json` text,
	`signed_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("credential"."kind" in ('record', 'certification'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_serial_unique` ON `credential` (`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `credential_place` ON `credential` (`list`,`place`);--> statement-breakpoint
CREATE INDEX `credential_person` ON `credential` (`person_id`);--> statement-breakpoint
CREATE TABLE `credential_file` (
	`digest` text PRIMARY KEY NOT NULL,
	`serial` text NOT NULL,
	`form` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`serial`) REFERENCES `credential`(`serial`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "form_one_of" CHECK("credential_file"."form" in ('pdf', 'json', 'jwt', 'png'))
);
--> statement-breakpoint
CREATE INDEX `credential_file_serial` ON `credential_file` (`serial`);--> statement-breakpoint
CREATE TABLE `equivalency` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`issuer` text NOT NULL,
	`achievement` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`months` integer,
	`basis` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("equivalency"."kind" in ('certification', 'recognition'))
);
--> statement-breakpoint
CREATE INDEX `equivalency_institution` ON `equivalency` (`institution_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `equivalency_open` ON `equivalency` (`institution_id`,`issuer`,`achievement`) WHERE "equivalency"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `name_reveal` (
	`id` text PRIMARY KEY NOT NULL,
	`serial` text NOT NULL,
	`person_id` text NOT NULL,
	`verifier` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`taken_by` text,
	`taken_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_reveal_tokenHash_unique` ON `name_reveal` (`token_hash`);--> statement-breakpoint
CREATE INDEX `name_reveal_person` ON `name_reveal` (`person_id`);--> statement-breakpoint
CREATE INDEX `name_reveal_ends` ON `name_reveal` (`ends_at`);--> statement-breakpoint
CREATE TABLE `pinned_issuer` (
	`issuer` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`document` text NOT NULL,
	`pinned_by` text NOT NULL,
	`pinned_at` text NOT NULL
);
