CREATE TABLE `pack` (
	`code` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`committee_id` text,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`from_on` text NOT NULL,
	`day` text NOT NULL,
	`known_at` text NOT NULL,
	`ordered_by` text NOT NULL,
	`ordered_at` text NOT NULL,
	`steps_done` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`content` text,
	`digest` text,
	`jws` text,
	`ready_at` text,
	`failed_at` text,
	`deleted_at` text,
	`deleted_by` text,
	`filed_on` text,
	`filed_reference` text,
	`filed_by` text,
	`filed_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`committee_id`) REFERENCES `committee`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("pack"."kind" in ('inspection', 'annual')),
	CONSTRAINT "locale_one_of" CHECK("pack"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE INDEX `pack_institution` ON `pack` (`institution_id`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `pack_unfinished` ON `pack` (`ready_at`,`failed_at`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `pack_chapter` (
	`code` text NOT NULL,
	`chapter` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`code`, `chapter`),
	FOREIGN KEY (`code`) REFERENCES `pack`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pack_file` (
	`code` text NOT NULL,
	`format` text NOT NULL,
	`digest` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`code`, `format`),
	FOREIGN KEY (`code`) REFERENCES `pack`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "format_one_of" CHECK("pack_file"."format" in ('pdf', 'docx', 'xlsx', 'zip'))
);
--> statement-breakpoint
CREATE TABLE `pack_template` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`digest` text NOT NULL,
	`size` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("pack_template"."kind" in ('inspection', 'annual')),
	CONSTRAINT "locale_one_of" CHECK("pack_template"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE INDEX `pack_template_institution` ON `pack_template` (`institution_id`,`kind`,`locale`);