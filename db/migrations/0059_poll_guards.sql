-- WITHOUT ROWID keeps rows by their key: in a table that keeps them as they came, the order of voting could be laid beside the log of who did what when.
DROP TABLE poll_roll;--> statement-breakpoint
CREATE TABLE poll_roll (ballot text PRIMARY KEY NOT NULL, poll text NOT NULL, kept_until text NOT NULL, first_choice text, first_crowd text) WITHOUT ROWID;--> statement-breakpoint
DROP TABLE poll_box;--> statement-breakpoint
CREATE TABLE poll_box (poll text NOT NULL, crowd text NOT NULL, `order` text NOT NULL, choice text NOT NULL, votes integer NOT NULL, PRIMARY KEY(poll, crowd, `order`, choice), CONSTRAINT crowd_one_of CHECK(crowd in ('public', 'researchers', 'members'))) WITHOUT ROWID;--> statement-breakpoint
DROP TABLE poll_move;--> statement-breakpoint
CREATE TABLE poll_move (poll text NOT NULL, crowd text NOT NULL, before text NOT NULL, after text NOT NULL, votes integer NOT NULL, PRIMARY KEY(poll, crowd, before, after), CONSTRAINT crowd_one_of CHECK(crowd in ('public', 'researchers', 'members'))) WITHOUT ROWID;--> statement-breakpoint
-- A vote goes in by itself and never comes out.
CREATE TRIGGER poll_box_first BEFORE INSERT ON poll_box WHEN NEW.votes <> 1 BEGIN SELECT RAISE(ABORT, 'votes go into the box one by one'); END;--> statement-breakpoint
CREATE TRIGGER poll_box_grows BEFORE UPDATE ON poll_box WHEN NEW.votes <> OLD.votes + 1 BEGIN SELECT RAISE(ABORT, 'votes go into the box one by one'); END;--> statement-breakpoint
CREATE TRIGGER poll_box_no_delete BEFORE DELETE ON poll_box BEGIN SELECT RAISE(ABORT, 'a vote that was counted stays counted'); END;--> statement-breakpoint
CREATE TRIGGER poll_move_grows BEFORE UPDATE ON poll_move WHEN NEW.votes <> OLD.votes + 1 BEGIN SELECT RAISE(ABORT, 'votes go into the box one by one'); END;--> statement-breakpoint
CREATE TRIGGER poll_move_no_delete BEFORE DELETE ON poll_move BEGIN SELECT RAISE(ABORT, 'a vote that was counted stays counted'); END;--> statement-breakpoint
-- No program can publish a single vote: a batch is twenty at least, and the first publication fifty.
CREATE TRIGGER poll_count_batch BEFORE UPDATE OF published, state ON poll_count WHEN NEW.published < 50 OR NEW.published - OLD.published < 20 OR NEW.published > NEW.counted BEGIN SELECT RAISE(ABORT, 'votes are published in batches'); END;--> statement-breakpoint
CREATE TRIGGER poll_count_begins BEFORE INSERT ON poll_count WHEN NEW.published <> 0 OR NEW.state IS NOT NULL BEGIN SELECT RAISE(ABORT, 'votes are published in batches'); END;
