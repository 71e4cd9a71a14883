CREATE TABLE `past_mapping` (
	`institution_id` text NOT NULL,
	`header` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`institution_id`, `header`),
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `bulk_act` ADD `withdrawn_at` text;--> statement-breakpoint
ALTER TABLE `bulk_act` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `bulk_act` ADD `withdrawn_reason` text;