ALTER TABLE `attempt` ADD `language` text;--> statement-breakpoint
ALTER TABLE `item_statistic` ADD `languages` text;--> statement-breakpoint
ALTER TABLE `item_statistic` ADD `drift` text;