CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_tokenHash_unique` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feed_person` ON `calendar_feed` (`person_id`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`told` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`sent_at` text,
	`result` text,
	`error` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "channel_one_of" CHECK("message"."channel" in ('mail')),
	CONSTRAINT "kind_one_of" CHECK("message"."kind" in ('digest', 'reminder')),
	CONSTRAINT "result_one_of" CHECK("message"."result" in ('sent', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `message_person` ON `message` (`person_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `message_preference` (
	`person_id` text PRIMARY KEY NOT NULL,
	`confirmations` text NOT NULL,
	`weekends` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "confirmations_one_of" CHECK("message_preference"."confirmations" in ('on', 'off')),
	CONSTRAINT "weekends_one_of" CHECK("message_preference"."weekends" in ('on', 'off'))
);
--> statement-breakpoint
CREATE TABLE `notice_read` (
	`person_id` text NOT NULL,
	`notice` text NOT NULL,
	`read_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `notice`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signing_secret` (
	`purpose` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`types` text NOT NULL,
	`last_fact_id` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`paused_at` text,
	`removed_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("webhook"."kind" in ('signed', 'wecom', 'dingtalk', 'feishu'))
);
--> statement-breakpoint
CREATE INDEX `webhook_institution` ON `webhook` (`institution_id`);--> statement-breakpoint
CREATE TABLE `webhook_attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery_id` text NOT NULL,
	`at` text NOT NULL,
	`status` integer,
	`error` text,
	`milliseconds` integer NOT NULL,
	FOREIGN KEY (`delivery_id`) REFERENCES `webhook_delivery`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_attempt_delivery` ON `webhook_attempt` (`delivery_id`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` text NOT NULL,
	`next_attempt_at` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("webhook_delivery"."state" in ('waiting', 'delivered', 'given_up'))
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_webhook` ON `webhook_delivery` (`webhook_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`next_attempt_at`);--> statement-breakpoint
-- A message is completed once, when its fate is known; what it told, whom and when stays as it was decided.
CREATE TRIGGER message_completed_once BEFORE UPDATE ON message WHEN OLD.result IS NOT NULL OR NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.channel <> OLD.channel OR NEW.kind <> OLD.kind OR NEW.told <> OLD.told OR NEW.decided_by <> OLD.decided_by OR NEW.decided_at <> OLD.decided_at BEGIN SELECT RAISE(ABORT, 'the log of messages is append-only'); END;--> statement-breakpoint
CREATE TRIGGER message_no_delete BEFORE DELETE ON message BEGIN SELECT RAISE(ABORT, 'the log of messages is append-only'); END;--> statement-breakpoint
CREATE TRIGGER message_no_replace BEFORE INSERT ON message WHEN NEW.id IS NOT NULL AND EXISTS (SELECT 1 FROM message WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the log of messages is append-only'); END;--> statement-breakpoint
CREATE TRIGGER webhook_attempt_no_update BEFORE UPDATE ON webhook_attempt BEGIN SELECT RAISE(ABORT, 'the log of attempts is append-only'); END;--> statement-breakpoint
CREATE TRIGGER webhook_attempt_no_delete BEFORE DELETE ON webhook_attempt BEGIN SELECT RAISE(ABORT, 'the log of attempts is append-only'); END;--> statement-breakpoint
CREATE TRIGGER webhook_attempt_no_replace BEFORE INSERT ON webhook_attempt WHEN NEW.id IS NOT NULL AND EXISTS (SELECT 1 FROM webhook_attempt WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the log of attempts is append-only'); END;
