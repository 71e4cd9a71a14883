CREATE TABLE `consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`topic` text NOT NULL,
	`subject` text NOT NULL,
	`question` text NOT NULL,
	`asked_at` text NOT NULL,
	`answer_by` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `training_provider`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topic_one_of" CHECK("consultation"."topic" in ('ethics-review', 'research-integrity', 'rules', 'life-science', 'medicine', 'ai', 'animals', 'data'))
);
--> statement-breakpoint
CREATE INDEX `consultation_provider` ON `consultation` (`provider_id`,`answer_by`);--> statement-breakpoint
CREATE INDEX `consultation_person` ON `consultation` (`person_id`);--> statement-breakpoint
CREATE TABLE `guidance` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`title_en` text,
	`question_en` text,
	`answer_en` text,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`published_at` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("guidance"."state" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `guidance_consultation` ON `guidance` (`consultation_id`);--> statement-breakpoint
CREATE INDEX `guidance_state` ON `guidance` (`state`);--> statement-breakpoint
CREATE TABLE `guidance_review` (
	`id` text PRIMARY KEY NOT NULL,
	`guidance_id` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`reviewed_at` text NOT NULL,
	FOREIGN KEY (`guidance_id`) REFERENCES `guidance`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guidance_review_once` ON `guidance_review` (`guidance_id`,`reviewed_by`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`way` text NOT NULL,
	`signed_in_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`reason` text,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	`feedback_at` text,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "way_one_of" CHECK("attendance"."way" in ('code', 'code-late', 'organiser', 'sheet', 'correction'))
);
--> statement-breakpoint
CREATE INDEX `attendance_event` ON `attendance` (`event_id`);--> statement-breakpoint
CREATE INDEX `attendance_person` ON `attendance` (`person_id`);--> statement-breakpoint
CREATE TABLE `event_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`useful` integer NOT NULL,
	`pace` integer NOT NULL,
	`apply` integer NOT NULL,
	`remark` text,
	`given_on` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_feedback_event` ON `event_feedback` (`event_id`);--> statement-breakpoint
CREATE TABLE `event_letter` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`decided_at` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` text,
	`sent_at` text,
	`error` text,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("event_letter"."kind" in ('registered', 'waiting', 'moved_up', 'changed', 'cancelled', 'taken_off'))
);
--> statement-breakpoint
CREATE INDEX `event_letter_event` ON `event_letter` (`event_id`);--> statement-breakpoint
CREATE INDEX `event_letter_next` ON `event_letter` (`next_try_at`);--> statement-breakpoint
CREATE INDEX `event_letter_person` ON `event_letter` (`person_id`);--> statement-breakpoint
CREATE TABLE `event_material` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`link` text,
	`file_kind` text,
	`file_digest` text,
	`file_size` integer,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("event_material"."kind" in ('material', 'sheet'))
);
--> statement-breakpoint
CREATE INDEX `event_material_event` ON `event_material` (`event_id`);--> statement-breakpoint
CREATE TABLE `event_registration` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`source` text NOT NULL,
	`registered_at` text NOT NULL,
	`moved_up_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_one_of" CHECK("event_registration"."state" in ('registered', 'waiting', 'withdrawn')),
	CONSTRAINT "source_one_of" CHECK("event_registration"."source" in ('self', 'organiser', 'exchange'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_registration_number` ON `event_registration` (`event_id`,`number`);--> statement-breakpoint
CREATE INDEX `event_registration_person` ON `event_registration` (`person_id`);--> statement-breakpoint
CREATE TABLE `event_trainer` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`trainer_id` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_trainer_once` ON `event_trainer` (`event_id`,`trainer_id`);--> statement-breakpoint
CREATE INDEX `event_trainer_trainer` ON `event_trainer` (`trainer_id`);--> statement-breakpoint
CREATE TABLE `trainer` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`organisation` text,
	`kind` text NOT NULL,
	`topics` text NOT NULL,
	`qualification` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("trainer"."kind" in ('trainer', 'facilitator'))
);
--> statement-breakpoint
CREATE INDEX `trainer_institution` ON `trainer` (`institution_id`);--> statement-breakpoint
CREATE INDEX `trainer_person` ON `trainer` (`person_id`);--> statement-breakpoint
CREATE TABLE `training_event` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`provider_id` text,
	`exchange_id` text,
	`project_id` text,
	`series_id` text,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`summary` text NOT NULL,
	`summary_en` text,
	`place` text,
	`link` text,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`register_until` text,
	`capacity` integer,
	`topics` text NOT NULL,
	`secret` text NOT NULL,
	`sequence` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`cancelled_at` text,
	`cancelled_reason` text,
	`confirmed_at` text,
	`confirmed_by` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `training_provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("training_event"."kind" in ('lecture', 'workshop', 'mock-review', 'academic-exchange', 'team-session')),
	CONSTRAINT "audience_one_of" CHECK("training_event"."audience" in ('own', 'open'))
);
--> statement-breakpoint
CREATE INDEX `training_event_institution` ON `training_event` (`institution_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `training_event_public` ON `training_event` (`audience`,`starts_at`);--> statement-breakpoint
CREATE INDEX `training_event_series` ON `training_event` (`series_id`);--> statement-breakpoint
CREATE TABLE `training_provider` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`kind` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("training_provider"."kind" in ('institution', 'regional-committee', 'professional-committee', 'society'))
);
--> statement-breakpoint
CREATE INDEX `training_provider_institution` ON `training_provider` (`institution_id`);--> statement-breakpoint
CREATE TABLE `hours_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`title` text NOT NULL,
	`provider` text NOT NULL,
	`topic` text NOT NULL,
	`learnt_on` text NOT NULL,
	`unit` text NOT NULL,
	`amount` real NOT NULL,
	`scheme` text,
	`reference` text,
	`file_kind` text,
	`file_digest` text,
	`file_size` integer,
	`file_deleted_at` text,
	`handed_in_at` text NOT NULL,
	`state` text NOT NULL,
	`accepted` real,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topic_one_of" CHECK("hours_claim"."topic" in ('ethics-review', 'research-integrity', 'rules', 'life-science', 'medicine', 'ai', 'animals', 'data')),
	CONSTRAINT "unit_one_of" CHECK("hours_claim"."unit" in ('hour', 'credit')),
	CONSTRAINT "state_one_of" CHECK("hours_claim"."state" in ('open', 'accepted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `hours_claim_person` ON `hours_claim` (`person_id`);--> statement-breakpoint
CREATE INDEX `hours_claim_institution` ON `hours_claim` (`institution_id`,`state`);--> statement-breakpoint
CREATE TABLE `hours_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`minutes` integer NOT NULL,
	`earned_on` text NOT NULL,
	`event_id` text,
	`claim_id` text,
	`institution_id` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `training_event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `hours_claim`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_one_of" CHECK("hours_entry"."kind" in ('course', 'lecture', 'workshop', 'mock-review', 'academic-exchange', 'team-session', 'teaching', 'external')),
	CONSTRAINT "topic_one_of" CHECK("hours_entry"."topic" in ('ethics-review', 'research-integrity', 'rules', 'life-science', 'medicine', 'ai', 'animals', 'data'))
);
--> statement-breakpoint
CREATE INDEX `hours_entry_person` ON `hours_entry` (`person_id`);--> statement-breakpoint
CREATE INDEX `hours_entry_event` ON `hours_entry` (`event_id`);