CREATE TABLE `community` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`rhythm` text NOT NULL,
	`organisation` text,
	`contact` text,
	`ambition` text,
	`anonymity_k` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_on` text
);
--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_version` integer NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `consent_member` ON `consent` (`community_id`,`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_given` ON `consent` (`community_id`,`member_id`,`kind`) WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `holiday` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holiday_days` ON `holiday` (`community_id`,`from_on`,`until_on`);--> statement-breakpoint
CREATE TABLE `identity` (
	`community_id` text NOT NULL,
	`platform` text NOT NULL,
	`external` text NOT NULL,
	`user` text NOT NULL,
	`member_id` text NOT NULL,
	`direct` integer NOT NULL,
	PRIMARY KEY(`community_id`, `platform`, `external`, `user`)
);
--> statement-breakpoint
CREATE INDEX `identity_user` ON `identity` (`platform`,`user`,`external`);--> statement-breakpoint
CREATE INDEX `identity_member` ON `identity` (`community_id`,`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `identity_direct` ON `identity` (`community_id`,`member_id`) WHERE "identity"."direct" = 1;--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`standing` text NOT NULL,
	`state` text NOT NULL,
	`caretaker` integer NOT NULL,
	`joined_on` text NOT NULL,
	`language` text NOT NULL,
	`energy` text NOT NULL,
	`away_until` text,
	`frozen` integer NOT NULL,
	`perspective` text,
	`wants_reminders` integer NOT NULL,
	`quotes` text NOT NULL,
	`zone` text NOT NULL,
	`own_time` text,
	`quiet` text,
	`free_days` text NOT NULL,
	`example` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `member_community` ON `member` (`community_id`,`state`);--> statement-breakpoint
CREATE TABLE `outage` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`space_id` text,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outage_community` ON `outage` (`community_id`);--> statement-breakpoint
CREATE TABLE `pause` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`by` text,
	`why` text
);
--> statement-breakpoint
CREATE INDEX `pause_community` ON `pause` (`community_id`);--> statement-breakpoint
CREATE TABLE `perspective` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `perspective_community` ON `perspective` (`community_id`);--> statement-breakpoint
CREATE TABLE `place_card` (
	`member_id` text NOT NULL,
	`community_id` text NOT NULL,
	`tie` text,
	`brings` text,
	`stake` text,
	`wish` text,
	`language` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `question_version` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`why_now` text,
	`state` text NOT NULL,
	`by` text,
	`language` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_version_number` ON `question_version` (`community_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `question_version_living` ON `question_version` (`community_id`) WHERE "question_version"."state" <> 'superseded';--> statement-breakpoint
CREATE TABLE `reaction` (
	`community_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `target_kind`, `target_id`, `member_id`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `reaction_member` ON `reaction` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`community_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`community_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `space` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`platform` text NOT NULL,
	`external` text NOT NULL,
	`name` text NOT NULL,
	`home_room` text,
	`home_name` text,
	`experiments_room` text,
	`readers` integer,
	`open` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `space_community` ON `space` (`community_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `space_room` ON `space` (`platform`,`external`,`home_room`) WHERE "space"."home_room" is not null;--> statement-breakpoint
CREATE INDEX `space_external` ON `space` (`platform`,`external`);--> statement-breakpoint
CREATE TABLE `stretch` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`phase` text NOT NULL,
	`sequence` integer NOT NULL,
	`opened_on` text NOT NULL,
	`rested_on` text,
	`focus` integer NOT NULL,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stretch_active` ON `stretch` (`community_id`,`phase`) WHERE "stretch"."rested_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `stretch_focus` ON `stretch` (`community_id`) WHERE "stretch"."focus" = 1;--> statement-breakpoint
CREATE TABLE `digest` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`planned_on` text NOT NULL,
	`week` integer NOT NULL,
	`state` text NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`items` text NOT NULL,
	`phases` text NOT NULL,
	`cover` text,
	`quiet` integer NOT NULL,
	`posted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_planned_on` ON `digest` (`community_id`,`planned_on`);--> statement-breakpoint
CREATE TABLE `digest_foreword` (
	`digest_id` text NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `digest_id`)
);
--> statement-breakpoint
CREATE INDEX `digest_foreword_member` ON `digest_foreword` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `digest_note` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `digest_note_member` ON `digest_note` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `digest_taken_out` (
	`community_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`source` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `digest_id`, `source`)
);
--> statement-breakpoint
CREATE INDEX `digest_taken_out_member` ON `digest_taken_out` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `experiment` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`language` text NOT NULL,
	`kind` text,
	`for_whom` text,
	`could_hurt` text,
	`hypothesis` text,
	`smallest_step` text,
	`state` text NOT NULL,
	`by` text,
	`created_at` integer NOT NULL,
	`heard_at` integer NOT NULL,
	`asked_at` integer,
	`look_again_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experiment_number` ON `experiment` (`community_id`,`number`);--> statement-breakpoint
CREATE TABLE `experiment_cycle` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`number` integer NOT NULL,
	`language` text NOT NULL,
	`smallest_step` text NOT NULL,
	`signal` text NOT NULL,
	`expectation` text NOT NULL,
	`started_at` integer NOT NULL,
	`counted_from` integer NOT NULL,
	`weeks` integer NOT NULL,
	`review` text NOT NULL,
	`review_opened_at` integer,
	`extended_at` integer,
	`review_closed_at` integer,
	`decision` text,
	`decided_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experiment_cycle_number` ON `experiment_cycle` (`community_id`,`experiment_id`,`number`);--> statement-breakpoint
CREATE TABLE `experiment_invitation` (
	`community_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`member_id` text NOT NULL,
	`by_member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `experiment_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `experiment_observation` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`member_id` text,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `experiment_observation_of` ON `experiment_observation` (`community_id`,`experiment_id`);--> statement-breakpoint
CREATE TABLE `experiment_prediction` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`member_id` text,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`signed` integer NOT NULL,
	`opened` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experiment_prediction_member` ON `experiment_prediction` (`community_id`,`cycle_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `experiment_tap` (
	`community_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`member_id` text NOT NULL,
	`choice` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `cycle_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `experiment_team` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`member_id` text,
	`joined_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experiment_team_member` ON `experiment_team` (`community_id`,`experiment_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `experiment_undo` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`member_id` text NOT NULL,
	`what` text NOT NULL,
	`subject` text NOT NULL,
	`before` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `experiment_undo_at` ON `experiment_undo` (`community_id`,`at`);--> statement-breakpoint
CREATE TABLE `experiment_voice` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`member_id` text,
	`in_team` integer NOT NULL,
	`language` text NOT NULL,
	`happened` text NOT NULL,
	`learned` text NOT NULL,
	`surprise` text,
	`noticed` text,
	`next` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experiment_voice_member` ON `experiment_voice` (`community_id`,`cycle_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `experiment_voice_of` ON `experiment_voice` (`community_id`,`experiment_id`);--> statement-breakpoint
CREATE TABLE `lesson` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`number` integer NOT NULL,
	`experiment_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`by` text,
	`language` text NOT NULL,
	`we_tried` text NOT NULL,
	`we_thought` text,
	`we_saw` text,
	`we_know_now` text NOT NULL,
	`useful_for` text,
	`played` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_number` ON `lesson` (`community_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_cycle` ON `lesson` (`community_id`,`cycle_id`);--> statement-breakpoint
CREATE TABLE `lesson_echo` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`member_id` text,
	`kind` text NOT NULL,
	`how` text,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_echo_member` ON `lesson_echo` (`community_id`,`lesson_id`,`kind`,`member_id`);--> statement-breakpoint
CREATE TABLE `lesson_teller` (
	`community_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `lesson_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `erasure` (
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`begins_at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `held_text` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`round_id` text,
	`words` text NOT NULL,
	`message_id` text NOT NULL,
	`held_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `held_text_member` ON `held_text` (`community_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `quoted` (
	`community_id` text NOT NULL,
	`answer_id` text NOT NULL,
	`round_id` text NOT NULL,
	`member_id` text NOT NULL,
	`perspective` text,
	`theme_id` text,
	`at` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`community_id`, `answer_id`)
);
--> statement-breakpoint
CREATE INDEX `quoted_round` ON `quoted` (`community_id`,`round_id`);--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`same_as` text NOT NULL,
	`language` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theme_name` ON `theme` (`community_id`,`same_as`);--> statement-breakpoint
CREATE TABLE `welcome_line` (
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`said_on` text NOT NULL,
	`words` text,
	`language` text NOT NULL,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE INDEX `welcome_line_day` ON `welcome_line` (`community_id`,`said_on`);--> statement-breakpoint
CREATE TABLE `answer` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`round_id` text,
	`member_id` text NOT NULL,
	`visibility` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`theme_id` text,
	`quote_ok` integer NOT NULL,
	`message_id` text,
	`created_at` integer NOT NULL,
	`edited_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_member` ON `answer` (`community_id`,`round_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `answer_author` ON `answer` (`community_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `answer_message` ON `answer` (`community_id`,`message_id`);--> statement-breakpoint
CREATE TABLE `held_box` (
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`community_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `quiet` (
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`rounds` integer NOT NULL,
	PRIMARY KEY(`community_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `released_text` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`round_id` text NOT NULL,
	`words` text NOT NULL,
	`released_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `released_text_round` ON `released_text` (`community_id`,`round_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`prompt_id` text,
	`asks` text NOT NULL,
	`depth` integer NOT NULL,
	`option_count` integer NOT NULL,
	`offers` text NOT NULL,
	`window` text NOT NULL,
	`threshold` integer NOT NULL,
	`planned_on` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`state` text NOT NULL,
	`voices` integer NOT NULL,
	`anonymous` text NOT NULL,
	`spread` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_occurrence` ON `round` (`community_id`,`kind`,`subject`,`planned_on`);--> statement-breakpoint
CREATE INDEX `round_state` ON `round` (`community_id`,`kind`,`state`);--> statement-breakpoint
CREATE INDEX `round_newest` ON `round` (`community_id`,`kind`,`opened_at`,`id`);--> statement-breakpoint
CREATE TABLE `round_marker` (
	`community_id` text NOT NULL,
	`round_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`community_id`, `round_id`, `member_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `round_reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`round_id` text NOT NULL,
	`member_id` text NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_reminder_member` ON `round_reminder` (`community_id`,`round_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `round_tap` (
	`community_id` text NOT NULL,
	`round_id` text NOT NULL,
	`member_id` text NOT NULL,
	`choice` integer NOT NULL,
	PRIMARY KEY(`community_id`, `round_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `sealed_box` (
	`community_id` text NOT NULL,
	`round_id` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`community_id`, `round_id`)
);
--> statement-breakpoint
CREATE TABLE `counter` (
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`community_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`community_id` text NOT NULL,
	`person` text NOT NULL,
	`form` text NOT NULL,
	`subject` text NOT NULL,
	`sealed_values` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `person`, `form`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `form_ticket` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`form` text NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `happening` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`community_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`by_member` text
);
--> statement-breakpoint
CREATE INDEX `happening_community_seq` ON `happening` (`community_id`,`seq`);--> statement-breakpoint
CREATE INDEX `happening_subject` ON `happening` (`community_id`,`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `happening_kind` ON `happening` (`community_id`,`kind`,`seq`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `beat` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `message` (
	`community_id` text NOT NULL,
	`key` text NOT NULL,
	`subject` text NOT NULL,
	`purpose` text NOT NULL,
	`cost` text NOT NULL,
	`language` text NOT NULL,
	`card` text NOT NULL,
	`is_sealed` integer NOT NULL,
	`revision` integer NOT NULL,
	`live_until` integer,
	`expires_at` integer,
	`not_before` integer,
	`except_in` text,
	`is_taken` integer NOT NULL,
	`said_at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `message_subject` ON `message` (`community_id`,`subject`);--> statement-breakpoint
CREATE TABLE `message_source` (
	`community_id` text NOT NULL,
	`message_key` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`community_id`, `message_key`, `source`)
);
--> statement-breakpoint
CREATE INDEX `message_source_source` ON `message_source` (`community_id`,`source`);--> statement-breakpoint
CREATE TABLE `occurrence` (
	`community_id` text NOT NULL,
	`ritual` text NOT NULL,
	`subject` text NOT NULL,
	`planned_on` text NOT NULL,
	`state` text NOT NULL,
	`moved_to` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`community_id`, `ritual`, `subject`, `planned_on`)
);
--> statement-breakpoint
CREATE TABLE `part` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`message_key` text NOT NULL,
	`space_id` text NOT NULL,
	`platform` text NOT NULL,
	`place` text NOT NULL,
	`target` text NOT NULL,
	`lane` text NOT NULL,
	`seq` integer NOT NULL,
	`n` integer NOT NULL,
	`parent_part` text,
	`state` text NOT NULL,
	`claimed_revision` integer,
	`shown_revision` integer,
	`shown_hash` text,
	`token` text NOT NULL,
	`receipt` text,
	`owner` text,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`copies` integer NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `part_place` ON `part` (`community_id`,`message_key`,`space_id`,`target`,`n`);--> statement-breakpoint
CREATE INDEX `part_due` ON `part` (`due_at`,`lane`,`platform`,`community_id`) WHERE state in ('waiting', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX `part_lane` ON `part` (`lane`,`seq`,`n`) WHERE state in ('waiting', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX `part_receipt` ON `part` (`platform`,`receipt`) WHERE receipt is not null;--> statement-breakpoint
CREATE INDEX `part_undelivered` ON `part` (`community_id`) WHERE state in ('dead', 'stuck');--> statement-breakpoint
CREATE TABLE `spent` (
	`community_id` text NOT NULL,
	`message_key` text NOT NULL,
	`week` text NOT NULL,
	`spent_on` text NOT NULL,
	`cost` text NOT NULL,
	`member_id` text,
	`is_fixed` integer NOT NULL,
	PRIMARY KEY(`community_id`, `message_key`)
);
--> statement-breakpoint
CREATE INDEX `spent_week` ON `spent` (`community_id`,`cost`,`week`);--> statement-breakpoint
CREATE INDEX `spent_member` ON `spent` (`community_id`,`member_id`,`spent_on`);--> statement-breakpoint
CREATE TABLE `wake` (
	`community_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	PRIMARY KEY(`community_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `wake_due` ON `wake` (`due_at`,`key`);