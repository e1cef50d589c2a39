CREATE TABLE `link` (
	`community_id` text NOT NULL,
	`from_kind` text NOT NULL,
	`from_id` text NOT NULL,
	`relation` text NOT NULL,
	`to_kind` text NOT NULL,
	`to_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `from_kind`, `from_id`, `relation`, `to_kind`, `to_id`)
);
--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`community_id`,`to_kind`,`to_id`);