CREATE TABLE `committee_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`invited_at` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`answered_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `committee_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_one_of" CHECK("committee_invitation"."answer" in ('accepted', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `committee_invitation_meeting` ON `committee_invitation` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `committee_invitation_person` ON `committee_invitation` (`person_id`);--> statement-breakpoint
CREATE TABLE `committee_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text,
	`domain` text,
	`called_at` text NOT NULL,
	`called_by` text NOT NULL,
	`cancelled_at` text,
	FOREIGN KEY (`committee_id`) REFERENCES `committee`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `committee_meeting_committee` ON `committee_meeting` (`committee_id`,`starts_at`);