-- Keeps who did what and from where.
INSERT INTO audit_entry (key_name, api_key_id, action, status, came_from)
VALUES (@key_name, @api_key_id, @action, @status, @came_from)
