"""People: how to reach an agency's staff. The queue and the staff console join here; channels do not."""
