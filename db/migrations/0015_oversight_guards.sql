-- A count stays as it was counted. Those of the last days of months are kept for good; others go when a later one is there.
CREATE TRIGGER coverage_count_no_update BEFORE UPDATE ON `coverage_count` BEGIN SELECT RAISE(ABORT, 'coverage_count is append-only'); END;--> statement-breakpoint
CREATE TRIGGER coverage_count_month_stays BEFORE DELETE ON `coverage_count` WHEN strftime('%d', OLD.day, '+1 day') = '01' BEGIN SELECT RAISE(ABORT, 'the count of the last day of a month is kept'); END;--> statement-breakpoint
CREATE TRIGGER coverage_count_no_replace BEFORE INSERT ON `coverage_count` WHEN EXISTS (SELECT 1 FROM `coverage_count` WHERE id = NEW.id OR (institution_id = NEW.institution_id AND day = NEW.day)) BEGIN SELECT RAISE(ABORT, 'coverage_count is append-only'); END;--> statement-breakpoint
-- The standings kept so far do not say since when something is overdue. They are a cache: the next start works them out anew.
DELETE FROM `requirement_status`;
