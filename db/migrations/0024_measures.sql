CREATE TABLE `measure_respondent` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`course` text NOT NULL,
	`first_form` text NOT NULL,
	`institution_id` text,
	`joined_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "firstForm_one_of" CHECK("measure_respondent"."first_form" in ('A', 'B'))
);
--> statement-breakpoint
CREATE INDEX `measure_respondent_person` ON `measure_respondent` (`person_id`,`course`);--> statement-breakpoint
CREATE INDEX `measure_respondent_course` ON `measure_respondent` (`course`);--> statement-breakpoint
CREATE TABLE `measure_response` (
	`id` text PRIMARY KEY NOT NULL,
	`respondent_id` text NOT NULL,
	`occasion` text NOT NULL,
	`form` text NOT NULL,
	`dimension` text NOT NULL,
	`score` real NOT NULL,
	`out_of` real NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`respondent_id`) REFERENCES `measure_respondent`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "occasion_one_of" CHECK("measure_response"."occasion" in ('pre', 'post', 'delayed')),
	CONSTRAINT "form_one_of" CHECK("measure_response"."form" in ('A', 'B')),
	CONSTRAINT "dimension_one_of" CHECK("measure_response"."dimension" in ('knowledge', 'recognition', 'decision', 'attitude'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_response_once` ON `measure_response` (`respondent_id`,`occasion`,`dimension`);