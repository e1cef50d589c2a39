CREATE TABLE `conversation` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`message_key` text NOT NULL,
	`by_member_id` text NOT NULL,
	`people` text NOT NULL,
	`why` text,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_asked` ON `conversation` (`community_id`,`by_member_id`,`message_key`);--> statement-breakpoint
CREATE INDEX `conversation_ends` ON `conversation` (`community_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `conversation_voice` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`reach` text,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_voice_of` ON `conversation_voice` (`community_id`,`conversation_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `conversation_voice_member` ON `conversation_voice` (`community_id`,`member_id`);