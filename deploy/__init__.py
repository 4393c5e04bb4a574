"""Composition root: settings, the services and the application, the command line, migrations. Imported by nobody."""
