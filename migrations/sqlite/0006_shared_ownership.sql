CREATE TABLE `ask` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`member_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`from_member_id` text,
	`note` text,
	`at` integer NOT NULL,
	`lapses_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ask_once` ON `ask` (`community_id`,`kind`,`member_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `ask_member` ON `ask` (`community_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `ask_subject` ON `ask` (`community_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `agreement_version` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`lines` text NOT NULL,
	`language` text NOT NULL,
	`proposal_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_number` ON `agreement_version` (`community_id`,`number`);--> statement-breakpoint
CREATE TABLE `own_prompt` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text,
	`nl` text,
	`en` text,
	`language` text NOT NULL,
	`type` text NOT NULL,
	`state` text NOT NULL,
	`proposal_kind` text,
	`proposal_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `own_prompt_community` ON `own_prompt` (`community_id`,`at`);--> statement-breakpoint
CREATE TABLE `role_term` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	`layer` text NOT NULL,
	`rotation_id` text,
	`from_on` text NOT NULL,
	`at` integer NOT NULL,
	`weeks` integer NOT NULL,
	`origin` text NOT NULL,
	`reason` text,
	`buddy` integer NOT NULL,
	`why` text,
	`language` text NOT NULL,
	`ended_on` text,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_term_turn` ON `role_term` (`community_id`,`member_id`) WHERE "role_term"."ended_at" is null and "role_term"."layer" = 'turn';--> statement-breakpoint
CREATE UNIQUE INDEX `role_term_hat` ON `role_term` (`community_id`,`member_id`,`role`) WHERE "role_term"."ended_at" is null and "role_term"."layer" = 'hat';--> statement-breakpoint
CREATE INDEX `role_term_open` ON `role_term` (`community_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `role_term_member` ON `role_term` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `stretch_step` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`stretch_id` text NOT NULL,
	`what` text NOT NULL,
	`by` text,
	`why` text,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`changed_by` text,
	`proposal_kind` text,
	`proposal_id` text
);
--> statement-breakpoint
CREATE INDEX `stretch_step_at` ON `stretch_step` (`community_id`,`at`);--> statement-breakpoint
CREATE TABLE `farewell` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`takes` text,
	`leaves` text,
	`wishes` text,
	`shared` integer NOT NULL,
	`language` text NOT NULL,
	`thanks_until` integer NOT NULL,
	`before` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `farewell_member` ON `farewell` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `farewell_thanks` (
	`community_id` text NOT NULL,
	`farewell_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `farewell_id`, `member_id`)
);
--> statement-breakpoint
CREATE INDEX `farewell_thanks_member` ON `farewell_thanks` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text,
	`language` text NOT NULL,
	`planned_by` text,
	`host` text,
	`writer` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`harvest_at` integer,
	`asked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_number` ON `meeting` (`community_id`,`number`);--> statement-breakpoint
CREATE INDEX `meeting_starts` ON `meeting` (`community_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `meeting_coming` (
	`community_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `meeting_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `meeting_gift` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`named` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_gift_member` ON `meeting_gift` (`community_id`,`meeting_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `meeting_line` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`box` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`shown_at` integer,
	`state` text NOT NULL,
	`became` text,
	`better` text,
	`better_by` text
);
--> statement-breakpoint
CREATE INDEX `meeting_line_meeting` ON `meeting_line` (`community_id`,`meeting_id`,`at`);--> statement-breakpoint
CREATE TABLE `meeting_name` (
	`community_id` text NOT NULL,
	`line_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `line_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `meeting_part` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`form` text NOT NULL,
	`minutes` integer NOT NULL,
	`record` text,
	`words` text,
	`language` text NOT NULL,
	`by` text
);
--> statement-breakpoint
CREATE INDEX `meeting_part_meeting` ON `meeting_part` (`community_id`,`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `meeting_taken` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`audience` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_taken_member` ON `meeting_taken` (`community_id`,`meeting_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `journey_moment` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`on` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journey_moment_on` ON `journey_moment` (`community_id`,`on`);--> statement-breakpoint
CREATE TABLE `phase_check` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`planned_on` text NOT NULL,
	`opened_at` integer NOT NULL,
	`window` text NOT NULL,
	`threshold` integer NOT NULL,
	`closed_at` integer,
	`voices` integer,
	`counts` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phase_check_planned` ON `phase_check` (`community_id`,`planned_on`);--> statement-breakpoint
CREATE TABLE `phase_not_yet` (
	`community_id` text NOT NULL,
	`step_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `step_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `phase_sign` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`check_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phase_sign_member` ON `phase_sign` (`community_id`,`check_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `phase_tap` (
	`community_id` text NOT NULL,
	`check_id` text NOT NULL,
	`member_id` text NOT NULL,
	`phase` text NOT NULL,
	PRIMARY KEY(`community_id`, `check_id`, `member_id`, `phase`)
);
--> statement-breakpoint
CREATE TABLE `consent_voice` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`version` integer NOT NULL,
	`member_id` text,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`suggestion` text,
	`via_connector` integer NOT NULL,
	`passed_at` integer,
	`lifted_at` integer,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_voice_member` ON `consent_voice` (`community_id`,`proposal_id`,`version`,`member_id`,`kind`);--> statement-breakpoint
CREATE INDEX `consent_voice_of_member` ON `consent_voice` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`consent` text NOT NULL,
	`state` text NOT NULL,
	`by` text,
	`about` text,
	`version` integer NOT NULL,
	`adopted_version` integer,
	`adopted_at` integer,
	`review_on` text,
	`reviews` integer NOT NULL,
	`review_asked_at` integer,
	`talk_at` integer,
	`ending` text,
	`opened_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_number` ON `proposal` (`community_id`,`number`);--> statement-breakpoint
CREATE INDEX `proposal_state` ON `proposal` (`community_id`,`state`);--> statement-breakpoint
CREATE TABLE `proposal_away` (
	`community_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`member_id` text NOT NULL,
	`back_at` integer,
	PRIMARY KEY(`community_id`, `proposal_id`, `member_id`)
);
--> statement-breakpoint
CREATE INDEX `proposal_away_member` ON `proposal_away` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `proposal_newcomer` (
	`community_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `proposal_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `proposal_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`reply_to` text,
	`member_id` text,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `proposal_remark_of` ON `proposal_remark` (`community_id`,`proposal_id`);--> statement-breakpoint
CREATE INDEX `proposal_remark_member` ON `proposal_remark` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `proposal_version` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`number` integer NOT NULL,
	`payload` text,
	`why` text NOT NULL,
	`language` text NOT NULL,
	`by` text,
	`opened_at` integer NOT NULL,
	`window` text NOT NULL,
	`counted_from` integer NOT NULL,
	`is_extended` integer NOT NULL,
	`review_on` text,
	`outcome` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_version_number` ON `proposal_version` (`community_id`,`proposal_id`,`number`);--> statement-breakpoint
CREATE TABLE `ambition_version` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`words` text NOT NULL,
	`by` text,
	`proposal_id` text NOT NULL,
	`language` text NOT NULL,
	`valid_from` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ambition_version_number` ON `ambition_version` (`community_id`,`number`);--> statement-breakpoint
CREATE TABLE `map_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`direction` text,
	`by` text,
	`perspective` text,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `map_entry_kind` ON `map_entry` (`community_id`,`kind`,`at`);--> statement-breakpoint
CREATE TABLE `question_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`sharpening_id` text NOT NULL,
	`member_id` text NOT NULL,
	`perspective` text,
	`word` text,
	`missing` text,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_remark_member` ON `question_remark` (`community_id`,`sharpening_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `question_sharpening` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`version_id` text NOT NULL,
	`by` text,
	`opened_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `question_sharpening_opened` ON `question_sharpening` (`community_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `question_wording` (
	`community_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`version_id` text NOT NULL,
	`rested_at` integer,
	PRIMARY KEY(`community_id`, `proposal_id`)
);
--> statement-breakpoint
CREATE TABLE `offer_voice` (
	`community_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`member_id` text NOT NULL,
	`says` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `digest_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `ritual_offer` (
	`community_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`kind` text NOT NULL,
	`ritual` text NOT NULL,
	`offered_on` text NOT NULL,
	`state` text NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`community_id`, `digest_id`)
);
--> statement-breakpoint
CREATE INDEX `ritual_offer_on` ON `ritual_offer` (`community_id`,`offered_on`);--> statement-breakpoint
CREATE TABLE `handover_note` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`term_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	`what_happened` text NOT NULL,
	`still_open` text,
	`wish` text,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handover_note_term` ON `handover_note` (`community_id`,`term_id`);--> statement-breakpoint
CREATE INDEX `handover_note_member` ON `handover_note` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `role_asked` (
	`community_id` text NOT NULL,
	`rotation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`community_id`, `rotation_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `role_offer` (
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	`together` integer NOT NULL,
	`origin` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `role_unasked` (
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `role_rotation` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`needs` text,
	`seats` text,
	`last_week_on` text NOT NULL,
	`settle_on` text NOT NULL,
	`weeks` integer NOT NULL,
	`seed` integer NOT NULL,
	`asked_handover` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`settled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_rotation_settle` ON `role_rotation` (`community_id`,`settle_on`);--> statement-breakpoint
CREATE TABLE `role_rotation_tap` (
	`community_id` text NOT NULL,
	`rotation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`community_id`, `rotation_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `change_story` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`summary_id` text NOT NULL,
	`member_id` text NOT NULL,
	`before` text NOT NULL,
	`happened` text NOT NULL,
	`after` text NOT NULL,
	`matters` text NOT NULL,
	`domain` text NOT NULL,
	`outside` integer NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `change_story_summary` ON `change_story` (`community_id`,`summary_id`);--> statement-breakpoint
CREATE TABLE `story_reason` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`summary_id` text NOT NULL,
	`story_id` text NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_reason_member` ON `story_reason` (`community_id`,`summary_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `summary` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`state` text NOT NULL,
	`planned_on` text NOT NULL,
	`since` text NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`items` text NOT NULL,
	`opened_at` integer,
	`posted_at` integer,
	`changed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summary_planned_on` ON `summary` (`community_id`,`planned_on`);--> statement-breakpoint
CREATE TABLE `summary_addition` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`summary_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`part` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `summary_addition_summary` ON `summary_addition` (`community_id`,`summary_id`);--> statement-breakpoint
CREATE TABLE `summary_offer` (
	`community_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`offered_on` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`community_id`, `digest_id`)
);
--> statement-breakpoint
CREATE TABLE `summary_quote` (
	`community_id` text NOT NULL,
	`summary_id` text NOT NULL,
	`source` text NOT NULL,
	`member_id` text NOT NULL,
	`named` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `summary_id`, `source`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `summary_sentences` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`summary_id` text NOT NULL,
	`member_id` text NOT NULL,
	`perspective` text,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summary_sentences_member` ON `summary_sentences` (`community_id`,`summary_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `summary_voice` (
	`community_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`member_id` text NOT NULL,
	`says` text NOT NULL,
	PRIMARY KEY(`community_id`, `digest_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`voice` text NOT NULL,
	`why` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`by` text,
	`approached_by` text,
	`seated_by` text,
	`empty_since` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_number` ON `seat` (`community_id`,`number`);--> statement-breakpoint
CREATE INDEX `seat_state` ON `seat` (`community_id`,`state`);--> statement-breakpoint
CREATE TABLE `seat_step` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`number` integer NOT NULL,
	`press` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`member_id` text,
	`how` text,
	`words` text,
	`language` text NOT NULL,
	`approached_before` text,
	`seated_before` text,
	`empty_since_before` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_step_number` ON `seat_step` (`community_id`,`seat_id`,`number`);--> statement-breakpoint
CREATE TABLE `table_check` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`by` text,
	`opened_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `table_check_opened` ON `table_check` (`community_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `newcomer` (
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`joined_on` text NOT NULL,
	`day` integer NOT NULL,
	`waits` integer NOT NULL,
	`buddy` text,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE INDEX `newcomer_buddy` ON `newcomer` (`community_id`,`buddy`);--> statement-breakpoint
CREATE TABLE `newcomer_words` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`about` text NOT NULL,
	`reader` text NOT NULL,
	`to` text,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `newcomer_words_member` ON `newcomer_words` (`community_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `newcomer_words_to` ON `newcomer_words` (`community_id`,`to`);--> statement-breakpoint
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
CREATE INDEX `link_to` ON `link` (`community_id`,`to_kind`,`to_id`);--> statement-breakpoint
DROP INDEX `question_version_living`;--> statement-breakpoint
ALTER TABLE `question_version` ADD `what_we_see_now` text;--> statement-breakpoint
ALTER TABLE `question_version` ADD `ambition_at_time` text;--> statement-breakpoint
ALTER TABLE `question_version` ADD `proposal_id` text;--> statement-breakpoint
ALTER TABLE `question_version` ADD `valid_from` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `question_version_lives` ON `question_version` (`community_id`) WHERE "question_version"."state" in ('working', 'current');--> statement-breakpoint
ALTER TABLE `stretch` ADD `undone_at` integer;--> statement-breakpoint
ALTER TABLE `stretch` DROP COLUMN `why`;