CREATE TABLE `outside_proof` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`course` text NOT NULL,
	`issuer` text NOT NULL,
	`learnt_on` text NOT NULL,
	`until_on` text,
	`reference` text,
	`file_kind` text,
	`file_digest` text,
	`file_size` integer,
	`file_deleted_at` text,
	`handed_in_at` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	`recognition_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("outside_proof"."kind" in ('record', 'certificate')),
	CONSTRAINT "state_one_of" CHECK("outside_proof"."state" in ('open', 'recognised', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `outside_proof_person` ON `outside_proof` (`person_id`);--> statement-breakpoint
CREATE INDEX `outside_proof_institution` ON `outside_proof` (`institution_id`,`state`);--> statement-breakpoint
ALTER TABLE `project_member` ADD `organisation` text;