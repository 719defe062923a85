-- What the runner looks for at each step: an operation's first step that is open and not left to the user, those that wait for the
-- first step's answer apart. A step without a key whose outcome is unknown is the user's.
CREATE INDEX operation_step_work ON operation_step (operation, (borrows <> ''), position)
    WHERE state IN ('PREPARED', 'SENT', 'ACCEPTED') OR (state = 'UNKNOWN' AND out_biz_no <> '');

-- What the pages and services ask for.
CREATE INDEX operation_kind ON operation (kind, prepared_at);

CREATE INDEX operation_prepared ON operation (prepared_at);

CREATE INDEX operation_draft ON operation (expires_at) WHERE hold = 'DRAFT';

-- Counts of a step's rows, so that nobody counts a million of them to show three numbers; the triggers keep them.
ALTER TABLE operation_step ADD COLUMN devices INTEGER NOT NULL DEFAULT 0;

ALTER TABLE operation_step ADD COLUMN done INTEGER NOT NULL DEFAULT 0;

ALTER TABLE operation_step ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;

UPDATE operation_step SET (devices, done, refused) =
    (SELECT count(*), count(*) FILTER (WHERE r.state = 'DONE'), count(*) FILTER (WHERE r.state = 'REFUSED')
     FROM operation_row r WHERE r.step = operation_step.id);

CREATE TRIGGER operation_row_is_counted AFTER INSERT ON operation_row BEGIN UPDATE operation_step SET devices = devices + 1, done = done + (NEW.state = 'DONE'), refused = refused + (NEW.state = 'REFUSED') WHERE id = NEW.step; END;

CREATE TRIGGER operation_row_is_recounted AFTER UPDATE OF state ON operation_row BEGIN UPDATE operation_step SET done = done + (NEW.state = 'DONE') - (OLD.state = 'DONE'), refused = refused + (NEW.state = 'REFUSED') - (OLD.state = 'REFUSED') WHERE id = NEW.step; END;
