"""The web channel: the page at ``/``, the JSON interface under ``/api/v1``, and the health checks."""
