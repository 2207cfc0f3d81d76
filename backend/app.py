"""The application: configuration, extensions, faces; nothing else."""

from functools import partial
from importlib.metadata import version
from threading import BoundedSemaphore

from flask import Flask
from flask_migrate import Migrate

from backend import errors, requests, security, words
from backend.attachments.routes import bp as attachments_bp
from backend.board import service as boards
from backend.board.routes import bp as board_bp
from backend.clinicians.routes import bp as session_bp
from backend.config import Config, from_environment
from backend.contract import verify
from backend.db import db
from backend.exchange.routes import bp as sync_bp
from backend.handovers.routes import bp as handovers_bp
from backend.health.routes import bp as health_bp
from backend.migrations.run import HERE as MIGRATIONS
from backend.push import service as push
from backend.push.routes import bp as push_bp
from backend.shell.reference import bp as reference_bp
from backend.shell.routes import bp as shell_bp
from backend.site import service as site
from backend.site.routes import bp as site_bp

OPENAPI = {
    "API_TITLE": "Tenpoint",
    "API_VERSION": version("tenpoint"),
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/api",
    "OPENAPI_JSON_PATH": "openapi.json",
}


def create_app(config: Config | None = None) -> Flask:
    """A ready application; refuses to start on a malformed contract or a route without a policy."""
    config = config or from_environment()
    verify.check_all()
    words.check_all()
    app = Flask(__name__, static_folder="../frontend/static", template_folder="../frontend/templates")
    app.config.update(
        OPENAPI,
        SQLALCHEMY_DATABASE_URI=database_uri(config),
        PUBLIC_URL=config.public_url,
        DATABASE_CONNECTIONS=config.database_connections,
        DEMO=config.demo,
        RETIRE_WORKER=config.retire_worker,
        MAX_CONTENT_LENGTH=requests.LARGEST_BODY,
        PROPAGATE_EXCEPTIONS=False,
    )
    db.init_app(app)
    app.extensions["tenpoint-feeds"] = BoundedSemaphore(config.feeds)
    Migrate(app, db, directory=str(MIGRATIONS), render_as_batch=True)
    requests.init_app(app)
    boards.init_app(app)
    site.init_app(app, config.site_file)
    push.init_app(app, config)
    security.init_app(app)
    api = errors.ProblemApi(app)
    errors.init_app(app)
    for face in (session_bp, sync_bp, attachments_bp, handovers_bp, board_bp, site_bp, push_bp):
        api.register_blueprint(face)
    for page in (shell_bp, reference_bp, health_bp):
        app.register_blueprint(page)
    for name in [name for name in app.view_functions if name.startswith("api-docs.")]:
        app.view_functions[name] = security.public(partial(app.view_functions[name]))
    security.check_policies(app)
    return app


def database_uri(config: Config) -> str:
    """SQLite by its absolute path; PostgreSQL through psycopg 3."""
    if config.sqlite_path:
        config.sqlite_path.parent.mkdir(parents=True, exist_ok=True)
        return f"sqlite:///{config.sqlite_path}"
    return config.database_url.replace("postgresql://", "postgresql+psycopg://", 1)
