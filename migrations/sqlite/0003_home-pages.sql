CREATE TABLE `home_page` (
	`platform` text NOT NULL,
	`external` text NOT NULL,
	`user` text NOT NULL,
	`community_id` text NOT NULL,
	`chosen` text,
	`opened_at` integer NOT NULL,
	`shown_at` integer,
	`shown_hash` text,
	PRIMARY KEY(`platform`, `external`, `user`)
);
--> statement-breakpoint
CREATE INDEX `home_page_community` ON `home_page` (`community_id`,`opened_at`);