ALTER TABLE `roster_import` ADD `unit_changes` text DEFAULT 'transfer' NOT NULL;--> statement-breakpoint
ALTER TABLE `affiliation` ADD `continues` text;