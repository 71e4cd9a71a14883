-- Everybody's standings are read by person, so they lie in the order of their key and not in the order in which they were written.
CREATE TABLE `__new_requirement_status` (
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`policy` text NOT NULL,
	`requirement` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`state` text NOT NULL,
	`worked_out_on` text NOT NULL,
	`due_on` text,
	PRIMARY KEY(`person_id`, `institution_id`, `policy`, `requirement`, `from_on`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("state" in ('overdue', 'expired', 'grace', 'due-soon', 'open', 'suspended', 'renewal', 'met', 'exempt', 'not-bound'))
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_requirement_status` SELECT `person_id`, `institution_id`, `policy`, `requirement`, `from_on`, `to_on`, `state`, `worked_out_on`, `due_on` FROM `requirement_status` ORDER BY `person_id`, `institution_id`, `policy`, `requirement`, `from_on`;
--> statement-breakpoint
DROP TABLE `requirement_status`;
--> statement-breakpoint
ALTER TABLE `__new_requirement_status` RENAME TO `requirement_status`;
--> statement-breakpoint
CREATE INDEX `requirement_status_worked_out` ON `requirement_status` (`institution_id`,`worked_out_on`);
