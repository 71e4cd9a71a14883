CREATE TABLE `poll_box` (
	`poll` text NOT NULL,
	`crowd` text NOT NULL,
	`order` text NOT NULL,
	`choice` text NOT NULL,
	`votes` integer NOT NULL,
	PRIMARY KEY(`poll`, `crowd`, `order`, `choice`),
	CONSTRAINT "crowd_one_of" CHECK("poll_box"."crowd" in ('public', 'researchers', 'members'))
);
--> statement-breakpoint
CREATE TABLE `poll_count` (
	`poll` text NOT NULL,
	`crowd` text NOT NULL,
	`series` text NOT NULL,
	`counted` integer NOT NULL,
	`published` integer NOT NULL,
	`published_on` text,
	`state` text,
	PRIMARY KEY(`poll`, `crowd`, `series`),
	CONSTRAINT "crowd_one_of" CHECK("poll_count"."crowd" in ('public', 'researchers', 'members')),
	CONSTRAINT "series_one_of" CHECK("poll_count"."series" in ('votes', 'moves'))
);
--> statement-breakpoint
CREATE TABLE `poll_move` (
	`poll` text NOT NULL,
	`crowd` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`votes` integer NOT NULL,
	PRIMARY KEY(`poll`, `crowd`, `before`, `after`),
	CONSTRAINT "crowd_one_of" CHECK("poll_move"."crowd" in ('public', 'researchers', 'members'))
);
--> statement-breakpoint
CREATE TABLE `poll_roll` (
	`ballot` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`kept_until` text NOT NULL,
	`first_choice` text,
	`first_crowd` text
);
