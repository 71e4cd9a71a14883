DROP INDEX `identifier_person`;--> statement-breakpoint
CREATE INDEX `identifier_person` ON `identifier` (`person_id`,`kind`,`institution_id`);