CREATE TABLE `subscriber` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`asked_at` text NOT NULL,
	`confirm_hash` text,
	`confirmed_at` text,
	`sent_for` text NOT NULL,
	CONSTRAINT "locale_one_of" CHECK("subscriber"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriber_email_unique` ON `subscriber` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscriber_confirmHash_unique` ON `subscriber` (`confirm_hash`);--> statement-breakpoint
CREATE INDEX `subscriber_sent_for` ON `subscriber` (`sent_for`);