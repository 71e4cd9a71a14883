ALTER TABLE `role_grant` ADD `fields` text;--> statement-breakpoint
ALTER TABLE `person` ADD `erased_at` text;