"""Serve with gunicorn: one process, many threads."""

from flask import Flask
from gunicorn.app.base import BaseApplication

from backend.config import Config


class Server(BaseApplication):
    """gunicorn around a ready application."""

    def __init__(self, app: Flask, config: Config, processes: int):
        self.app, self.config, self.processes = app, config, processes
        super().__init__()

    def load_config(self) -> None:
        """No control socket: its default path is shared by all servers of a user."""
        settings = {
            "bind": f"{self.config.host}:{self.config.port}",
            "workers": self.processes,
            "worker_class": "gthread",
            "threads": self.config.threads,
            "control_socket_disable": True,
            "timeout": 60,
            "graceful_timeout": 10,
            "keepalive": 30,
            "limit_request_line": 4094,
            "loglevel": "warning",
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, made before the first fork."""
        return self.app
