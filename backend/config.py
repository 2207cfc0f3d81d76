"""Every setting, read from the environment once."""

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import available_timezones

from environs import Env, EnvError

LARGEST_PORT = 65535


class BadSetting(ValueError):
    """A setting cannot be; the message says which and why."""


@dataclass(frozen=True)
class Config:
    """One sentence a setting."""

    database_url: str = "sqlite:///var/tenpoint.db"
    """Where the records are: an SQLite file or a PostgreSQL database."""
    host: str = "127.0.0.1"
    """The address to listen on."""
    port: int = 8000
    """The port to listen on."""
    public_url: str = "http://127.0.0.1:8000"
    """The address that phones use; requests from other origins are refused."""
    threads: int = 80
    """Requests answered at once in one process."""
    demo: bool = False
    """Whether this is the demo ward with made-up patients; `tenpoint demo` sets it."""
    demo_zone: str = "Europe/Paris"
    """The time zone that a new demo ward is made in."""

    @property
    def sqlite_path(self) -> Path | None:
        """The database file, when it is SQLite."""
        prefix = "sqlite:///"
        return Path(self.database_url.removeprefix(prefix)).absolute() if self.database_url.startswith(prefix) else None


def from_environment(**fixed: object) -> Config:
    """The settings of this process; `fixed` ones win over the environment. Raises BadSetting."""
    env = Env()
    default = Config()
    try:
        port = env.int("PORT", default.port)
        threads = env.int("THREADS", default.threads)
    except EnvError as wrong:
        raise BadSetting("PORT and THREADS are whole numbers.") from wrong
    found = {
        "database_url": env.str("DATABASE_URL", default.database_url),
        "host": env.str("HOST", default.host),
        "port": port,
        "public_url": env.str("PUBLIC_URL", f"http://127.0.0.1:{port}").rstrip("/"),
        "threads": threads,
        "demo_zone": env.str("DEMO_ZONE", default.demo_zone),
    }
    return checked(Config(**(found | fixed)))


def checked(config: Config) -> Config:
    """The settings, when they can be."""
    if not 0 < config.port <= LARGEST_PORT:
        raise BadSetting(f"PORT={config.port} is not a port from 1 to {LARGEST_PORT}.")
    if config.threads < 1:
        raise BadSetting(f"THREADS={config.threads} is not a number from 1.")
    if not config.database_url.startswith(("sqlite:///", "postgresql://")) or config.database_url == "sqlite:///":
        raise BadSetting("DATABASE_URL is neither sqlite:///<file> nor postgresql://<server>/<database>.")
    if not config.public_url.startswith(("http://", "https://")):
        raise BadSetting(f"PUBLIC_URL={config.public_url} begins with neither http:// nor https://.")
    if config.demo_zone not in available_timezones():
        raise BadSetting(f"DEMO_ZONE={config.demo_zone} is not a time zone, such as Europe/Paris.")
    return config
