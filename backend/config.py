"""Every setting, read from the environment once."""

from dataclasses import dataclass
from pathlib import Path

from environs import Env


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

    @property
    def sqlite_path(self) -> Path | None:
        """The database file, when it is SQLite."""
        prefix = "sqlite:///"
        return Path(self.database_url.removeprefix(prefix)).absolute() if self.database_url.startswith(prefix) else None


def from_environment(**fixed: object) -> Config:
    """The settings of this process; `fixed` ones win over the environment."""
    env = Env()
    default = Config()
    port = env.int("PORT", default.port)
    found = {
        "database_url": env.str("DATABASE_URL", default.database_url),
        "host": env.str("HOST", default.host),
        "port": port,
        "public_url": env.str("PUBLIC_URL", f"http://127.0.0.1:{port}").rstrip("/"),
        "threads": env.int("THREADS", default.threads),
    }
    return Config(**(found | fixed))
