PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_record_of_learning` (
	`id` text PRIMARY KEY NOT NULL,
	`serial` text NOT NULL,
	`person_id` text NOT NULL,
	`completion_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`holder_name` text NOT NULL,
	`course_code` text NOT NULL,
	`course_title_zh` text NOT NULL,
	`course_title_en` text NOT NULL,
	`course_version` text NOT NULL,
	`minutes` integer NOT NULL,
	`completed_on` text NOT NULL,
	`issued_at` text NOT NULL,
	`superseded_by` text,
	`superseded_at` text,
	`revoked_at` text,
	`revoked_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completion_id`) REFERENCES `completion`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revokedReason_one_of" CHECK("__new_record_of_learning"."revoked_reason" in ('issued_in_error', 'grounds_withdrawn', 'holder_request'))
);
--> statement-breakpoint
INSERT INTO `__new_record_of_learning`("id", "serial", "person_id", "completion_id", "edition_id", "holder_name", "course_code", "course_title_zh", "course_title_en", "course_version", "minutes", "completed_on", "issued_at", "superseded_by", "superseded_at", "revoked_at", "revoked_reason") SELECT "id", "serial", "person_id", "completion_id", "edition_id", "holder_name", "course_code", "course_title_zh", "course_title_en", "course_version", "minutes", "completed_on", "issued_at", "superseded_by", "superseded_at", "revoked_at", "revoked_reason" FROM `record_of_learning`;--> statement-breakpoint
DROP TABLE `record_of_learning`;--> statement-breakpoint
ALTER TABLE `__new_record_of_learning` RENAME TO `record_of_learning`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `record_of_learning_serial_unique` ON `record_of_learning` (`serial`);--> statement-breakpoint
CREATE INDEX `record_person` ON `record_of_learning` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `record_completion` ON `record_of_learning` (`completion_id`) WHERE "record_of_learning"."superseded_by" is null;--> statement-breakpoint
-- What a record says was frozen when it was issued. A mistake is corrected by a further record that supersedes it.
CREATE TRIGGER record_no_edit BEFORE UPDATE OF id, serial, completion_id, edition_id, holder_name, course_code, course_title_zh, course_title_en, course_version, minutes, completed_on, issued_at ON record_of_learning BEGIN SELECT RAISE(ABORT, 'the words of a record are frozen'); END;
