-- Withdrawing a contest deletes its forms, and for each of them looks for an attempt that has it.
CREATE INDEX attempt_form ON attempt (form_id);
