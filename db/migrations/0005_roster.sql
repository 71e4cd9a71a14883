PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_roster_import` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`mapping` text NOT NULL,
	`status` text NOT NULL,
	`rows` integer NOT NULL,
	`unknown_units` text DEFAULT 'create' NOT NULL,
	`new_units` text DEFAULT '[]' NOT NULL,
	`judged_on` text,
	`judged_after` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`applied_at` text,
	`bound_line` integer DEFAULT 0 NOT NULL,
	`bound_at` text,
	`undone_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_one_of" CHECK("__new_roster_import"."status" in ('staging', 'unmapped', 'staged', 'applied', 'undone')),
	CONSTRAINT "unknownUnits_one_of" CHECK("__new_roster_import"."unknown_units" in ('create', 'fault'))
);
--> statement-breakpoint
INSERT INTO `__new_roster_import`("id", "institution_id", "file_name", "digest", "mapping", "status", "rows", "created_by", "created_at", "applied_at", "undone_at") SELECT "id", "institution_id", "file_name", "digest", "mapping", CASE "status" WHEN 'applying' THEN 'staged' ELSE "status" END, "rows", "created_by", "created_at", "applied_at", "undone_at" FROM `roster_import`;--> statement-breakpoint
DROP TABLE `roster_import`;--> statement-breakpoint
ALTER TABLE `__new_roster_import` RENAME TO `roster_import`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `roster_import_institution` ON `roster_import` (`institution_id`,`created_at`);