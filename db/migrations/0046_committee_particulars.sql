CREATE TABLE `committee_particulars` (
	`id` text PRIMARY KEY NOT NULL,
	`seat_id` text NOT NULL,
	`from_on` text NOT NULL,
	`sex` text,
	`backgrounds` text NOT NULL,
	`speciality` text,
	`standing` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`seat_id`) REFERENCES `committee_seat`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sex_one_of" CHECK("committee_particulars"."sex" in ('female', 'male')),
	CONSTRAINT "standing_one_of" CHECK("committee_particulars"."standing" in ('own', 'outside'))
);
--> statement-breakpoint
CREATE INDEX `committee_particulars_seat` ON `committee_particulars` (`seat_id`);