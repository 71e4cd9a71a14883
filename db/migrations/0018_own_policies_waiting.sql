DROP INDEX `own_policy_waits`;--> statement-breakpoint
ALTER TABLE `own_policy` DROP COLUMN `waits_for`;