-- A small unit's administrators find their few entries without walking through everybody's.
CREATE INDEX audit_log_org ON audit_log USING gist (org);
