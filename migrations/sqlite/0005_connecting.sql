CREATE TABLE `connecting_code` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`code_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`held_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `connecting_code_hash` ON `connecting_code` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `connecting_code_member` ON `connecting_code` (`community_id`,`member_id`,`kind`);--> statement-breakpoint
CREATE INDEX `connecting_code_expires` ON `connecting_code` (`expires_at`);--> statement-breakpoint
CREATE TABLE `connecting_try` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `connecting_try_person` ON `connecting_try` (`person`,`at`);--> statement-breakpoint
CREATE INDEX `connecting_try_at` ON `connecting_try` (`at`);