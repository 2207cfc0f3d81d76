"""Serve with gunicorn: few processes, many threads."""

import socket
import struct
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.workers.gthread import ThreadWorker

from backend.board import rounds
from backend.config import Config
from backend.push import service as push

WsgiApp = Callable[[dict[str, Any], Any], Any]
HEAD_SECONDS = 5
ANSWER_SECONDS = 30
GONE_MS = 45_000


class WardWorker(ThreadWorker):
    """A worker whose threads do not wait for phones that fell silent: dead Wi-Fi is the normal case."""

    def handle(self, conn: Any) -> Any:
        """Limits of the operating system: gunicorn's own do not see a request line or an answer that stalls."""
        for option, seconds in ((socket.SO_RCVTIMEO, HEAD_SECONDS), (socket.SO_SNDTIMEO, ANSWER_SECONDS)):
            conn.sock.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", seconds, 0))
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # a phone that left with a live feed open gives its place back
            conn.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, GONE_MS)
        return super().handle(conn)

    def handle_exit(self, sig: Any, frame: Any) -> None:
        """Told to end: live feeds end too, so that nobody waits for them."""
        self.app.app.extensions["tenpoint-pulse"].end()
        super().handle_exit(sig, frame)


class Server(BaseApplication):
    """gunicorn around a ready application."""

    def __init__(self, app: Flask, config: Config):
        self.app, self.config = app, config
        super().__init__()

    def load_config(self) -> None:
        """No control socket: its default path is shared by all servers of a user."""
        settings = {
            "bind": self.config.address,
            "workers": self.config.processes,
            "worker_class": WardWorker,
            "threads": self.config.threads,
            "control_socket_disable": True,
            "timeout": 60,
            "graceful_timeout": 10,
            "keepalive": 30,
            "limit_request_line": 4094,
            "loglevel": "warning",
            "post_worker_init": lambda _worker: self.begin_threads(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def begin_threads(self) -> None:
        """What a process does beside answering."""
        push.begin(self.app)
        rounds.begin(self.app)

    def load(self) -> WsgiApp:
        """The application, made before the first fork."""
        return closing_when_asked(self.app)


def closing_when_asked(app: WsgiApp) -> WsgiApp:
    """gunicorn drops an application's `Connection: close`; the rest of a refused body would be the next request."""

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        def begin(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            if ("Connection", "close") in headers:
                start_response.__self__.force_close()
            return start_response(status, headers, *more)

        return app(environ, begin)

    return answer
