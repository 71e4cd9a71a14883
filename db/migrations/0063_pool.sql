CREATE TABLE `pool_applicant` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt` text NOT NULL,
	`contact` text NOT NULL,
	`name` text,
	`language` text NOT NULL,
	`age_band` text NOT NULL,
	`district` text NOT NULL,
	`field` text NOT NULL,
	`sex` text,
	`conflict` text NOT NULL,
	`interests` text NOT NULL,
	`languages` text NOT NULL,
	`trained_on` text,
	`is_demo` integer NOT NULL,
	`state` text NOT NULL,
	`ground` text,
	`applied_on` text NOT NULL,
	`confirm_hash` text,
	`judged_on` text,
	`judged_by` text,
	`delete_on` text NOT NULL,
	`told_at` text,
	CONSTRAINT "state_one_of" CHECK("pool_applicant"."state" in ('unconfirmed', 'waiting', 'member', 'declined')),
	CONSTRAINT "ageBand_one_of" CHECK("pool_applicant"."age_band" in ('18-24', '25-34', '35-44', '45-59', '60-plus')),
	CONSTRAINT "district_one_of" CHECK("pool_applicant"."district" in ('dongcheng', 'xicheng', 'chaoyang', 'fengtai', 'shijingshan', 'haidian', 'mentougou', 'fangshan', 'tongzhou', 'shunyi', 'changping', 'daxing', 'huairou', 'pinggu', 'miyun', 'yanqing', 'elsewhere')),
	CONSTRAINT "field_one_of" CHECK("pool_applicant"."field" in ('none', 'health', 'education', 'science', 'technology', 'other')),
	CONSTRAINT "sex_one_of" CHECK("pool_applicant"."sex" in ('female', 'male')),
	CONSTRAINT "conflict_one_of" CHECK("pool_applicant"."conflict" in ('none', 'works', 'funded', 'close')),
	CONSTRAINT "ground_one_of" CHECK("pool_applicant"."ground" in ('not-eligible', 'interest', 'not-serious'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pool_applicant_receipt_unique` ON `pool_applicant` (`receipt`);--> statement-breakpoint
CREATE UNIQUE INDEX `pool_applicant_contact_unique` ON `pool_applicant` (`contact`);--> statement-breakpoint
CREATE UNIQUE INDEX `pool_applicant_confirmHash_unique` ON `pool_applicant` (`confirm_hash`);--> statement-breakpoint
CREATE INDEX `pool_applicant_state` ON `pool_applicant` (`state`,`applied_on`);--> statement-breakpoint
CREATE INDEX `pool_applicant_delete` ON `pool_applicant` (`delete_on`);--> statement-breakpoint
CREATE TABLE `pool_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`purpose` text NOT NULL,
	`purpose_en` text,
	`seats` integer NOT NULL,
	`strata` text NOT NULL,
	`basis` text NOT NULL,
	`interested` text NOT NULL,
	`seed` integer NOT NULL,
	`answer_by` text NOT NULL,
	`needed_on` text NOT NULL,
	`drawn_on` text NOT NULL,
	`drawn_by` text NOT NULL,
	`drawn_at` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "basis_one_of" CHECK("pool_draw"."basis" in ('pool', 'equal'))
);
--> statement-breakpoint
CREATE INDEX `pool_draw_institution` ON `pool_draw` (`institution_id`,`drawn_on`);--> statement-breakpoint
CREATE TABLE `pool_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`lot` text NOT NULL,
	`in_place_of` text,
	`state` text NOT NULL,
	`invited_at` text NOT NULL,
	`answer_by` text NOT NULL,
	`answered_on` text,
	`sent_at` text,
	FOREIGN KEY (`draw_id`) REFERENCES `pool_draw`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot`) REFERENCES `pool_lot`(`lot`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("pool_invitation"."state" in ('invited', 'accepted', 'declined', 'lapsed', 'left'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pool_invitation_once` ON `pool_invitation` (`lot`);--> statement-breakpoint
CREATE UNIQUE INDEX `pool_invitation_seat` ON `pool_invitation` (`in_place_of`);--> statement-breakpoint
CREATE INDEX `pool_invitation_draw` ON `pool_invitation` (`draw_id`,`invited_at`);--> statement-breakpoint
CREATE INDEX `pool_invitation_state` ON `pool_invitation` (`state`,`answer_by`);--> statement-breakpoint
CREATE TABLE `pool_lot` (
	`lot` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`stratum` text NOT NULL,
	`applicant_id` text,
	FOREIGN KEY (`draw_id`) REFERENCES `pool_draw`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applicant_id`) REFERENCES `pool_applicant`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `pool_lot_draw` ON `pool_lot` (`draw_id`);--> statement-breakpoint
CREATE INDEX `pool_lot_applicant` ON `pool_lot` (`applicant_id`);