CREATE TABLE `installed_space` (
	`platform` text NOT NULL,
	`space` text NOT NULL,
	`sealed` text NOT NULL,
	PRIMARY KEY(`platform`, `space`)
);
--> statement-breakpoint
ALTER TABLE `outage` ADD `why` text;