CREATE TABLE `room_trouble` (
	`community_id` text NOT NULL,
	`space_id` text NOT NULL,
	`room` text NOT NULL,
	`kind` text NOT NULL,
	`readers_before` integer,
	`since` integer NOT NULL,
	PRIMARY KEY(`community_id`, `space_id`, `room`)
);
--> statement-breakpoint
CREATE TABLE `quote_shown` (
	`community_id` text NOT NULL,
	`answer_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`community_id`, `answer_id`)
);
--> statement-breakpoint
CREATE INDEX `quote_shown_member` ON `quote_shown` (`community_id`,`member_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_outage` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`space_id` text,
	`from_at` integer NOT NULL,
	`until_at` integer
);
--> statement-breakpoint
INSERT INTO `__new_outage`("id", "community_id", "space_id", "from_at", "until_at") SELECT "id", "community_id", "space_id", "from_at", "until_at" FROM `outage`;--> statement-breakpoint
DROP TABLE `outage`;--> statement-breakpoint
ALTER TABLE `__new_outage` RENAME TO `outage`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `outage_community` ON `outage` (`community_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outage_under_way` ON `outage` (`community_id`,`space_id`) WHERE "outage"."until_at" is null;--> statement-breakpoint
ALTER TABLE `member` ADD `language_from` text;--> statement-breakpoint
ALTER TABLE `member` ADD `zone_from` text;--> statement-breakpoint
INSERT INTO `quote_shown`("community_id", "answer_id", "member_id", "at", "seen_at") SELECT "community_id", "answer_id", "member_id", "at", "seen_at" FROM `quoted`;--> statement-breakpoint
ALTER TABLE `quoted` DROP COLUMN `seen_at`;