ALTER TABLE `hearing_paper` ADD `title_en` text;--> statement-breakpoint
ALTER TABLE `hearing_paper` ADD `source_en` text;