CREATE TABLE `measure_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`respondent_id` text NOT NULL,
	`occasion` text NOT NULL,
	`form` text NOT NULL,
	`version` text NOT NULL,
	`answers` text NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`respondent_id`) REFERENCES `measure_respondent`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "occasion_one_of" CHECK("measure_sheet"."occasion" in ('pre', 'post', 'delayed')),
	CONSTRAINT "form_one_of" CHECK("measure_sheet"."form" in ('A', 'B'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_sheet_once` ON `measure_sheet` (`respondent_id`,`occasion`);--> statement-breakpoint
CREATE TABLE `worksheet` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course` text NOT NULL,
	`lesson` text NOT NULL,
	`act` text NOT NULL,
	`edition_id` text NOT NULL,
	`version` integer NOT NULL,
	`answers` text NOT NULL,
	`second_look` text,
	`sent_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `worksheet_person` ON `worksheet` (`person_id`,`course`,`act`);--> statement-breakpoint
-- What was handed in stays as it was; a revision is another row.
CREATE TRIGGER worksheet_only_moved BEFORE UPDATE ON `worksheet` WHEN NEW.answers IS NOT OLD.answers OR NEW.second_look IS NOT OLD.second_look OR NEW.version IS NOT OLD.version OR NEW.sent_at IS NOT OLD.sent_at BEGIN SELECT RAISE(ABORT, 'worksheet is append-only'); END;
