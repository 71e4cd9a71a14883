-- Kept by their key and not as they came, like the votes of polls: the order of coming could be laid beside a log of who did what when.
CREATE TABLE statement_vote_by_key (consultation_id text NOT NULL REFERENCES public_consultation(id), statement_id text NOT NULL REFERENCES consultation_statement(id), voter text NOT NULL, choice text NOT NULL, PRIMARY KEY(statement_id, voter), CONSTRAINT choice_one_of CHECK(choice in ('agree', 'disagree', 'pass'))) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO statement_vote_by_key (consultation_id, statement_id, voter, choice) SELECT consultation_id, statement_id, voter, choice FROM statement_vote ORDER BY statement_id, voter;--> statement-breakpoint
DROP TABLE statement_vote;--> statement-breakpoint
ALTER TABLE statement_vote_by_key RENAME TO statement_vote;--> statement-breakpoint
CREATE INDEX statement_vote_voter ON statement_vote (consultation_id, voter);--> statement-breakpoint
CREATE TRIGGER statement_vote_shown BEFORE INSERT ON statement_vote WHEN (SELECT state FROM consultation_statement WHERE id = NEW.statement_id) <> 'accepted' BEGIN SELECT RAISE(ABORT, 'only what is shown is voted on'); END;
