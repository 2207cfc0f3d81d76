"""Every setting, read from the environment once."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from environs import Env, EnvError

LARGEST_PORT = 65535
LEAST = {"port": 1, "threads": 1, "feed_streams": 0, "processes": 1, "database_connections": 2}
THREADS_WITHOUT_FEEDS = 32
PUSH_SERVICES = (  # of Chrome, Firefox, Edge and Safari
    "fcm.googleapis.com", "*.push.services.mozilla.com", "*.notify.windows.com", "*.push.apple.com",
)  # fmt: skip


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
    feed_streams: int = 48
    """Live feeds that one process keeps open at most; 32 threads stay without one, and phones ask every half minute."""
    processes: int = 1
    """Processes that serve; more than one only with PostgreSQL."""
    database_connections: int = 20
    """Connections to PostgreSQL that one process opens at most, half of them to read and half to write."""
    retire_worker: bool = False
    """The kill switch: phones drop the app's files and its worker; what was signed on them is not touched."""
    site_file: str = ""
    """The file with the site's own phone numbers, protocol lines and rhythm for new courses; else there are none."""
    push_key_file: str = ""
    """The file with the key that push services know this server by; without one no phone is woken."""
    push_contact: str = ""
    """Whom a push service may ask about this server: mailto:<address> or https://<site>."""
    push_hosts: tuple[str, ...] = PUSH_SERVICES
    """The push services that are spoken to, by name; `*.` before one stands for every name below it."""
    demo: bool = False
    """Whether this is the demo ward with made-up patients; `tenpoint demo` sets it."""
    demo_zone: str = "Europe/Paris"
    """The time zone that a new demo ward is made in."""

    @property
    def address(self) -> str:
        """host:port, where an IPv6 host stands in brackets."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def feeds(self) -> int:
        """Live feeds there is room for: other requests never wait for them."""
        return max(0, min(self.feed_streams, self.threads - THREADS_WITHOUT_FEEDS))

    @property
    def for_upkeep(self) -> "Config":
        """The same without the site's own files: nothing wrong in them is in the way of looking after a database."""
        return replace(self, site_file="", push_key_file="")

    @property
    def sqlite_path(self) -> Path | None:
        """The database file, when it is SQLite."""
        prefix = "sqlite:///"
        return Path(self.database_url.removeprefix(prefix)).absolute() if self.database_url.startswith(prefix) else None


def from_environment(**fixed: object) -> Config:
    """The settings of this process; `fixed` ones win over the environment. Raises BadSetting."""
    env = Env()
    default = Config()
    numbers = {name: whole_number(env, name, getattr(default, name)) for name in LEAST}
    found = numbers | {
        "database_url": env.str("DATABASE_URL", default.database_url),
        "host": env.str("HOST", default.host),
        "public_url": env.str("PUBLIC_URL", f"http://127.0.0.1:{numbers['port']}").rstrip("/"),
        "site_file": env.str("SITE_FILE", default.site_file),
        "push_key_file": env.str("PUSH_KEY_FILE", default.push_key_file),
        "push_contact": env.str("PUSH_CONTACT", default.push_contact),
        "push_hosts": tuple(env.str("PUSH_HOSTS", " ".join(default.push_hosts)).lower().split()),
        "demo_zone": env.str("DEMO_ZONE", default.demo_zone),
        "retire_worker": yes_or_no(env, "retire_worker"),
    }
    return checked(Config(**(found | fixed)))


def whole_number(env: Env, name: str, default: int) -> int:
    """One setting. Raises BadSetting."""
    try:
        return env.int(name.upper(), default)
    except EnvError as wrong:
        raise BadSetting(f"{name.upper()} is not a whole number.") from wrong


def yes_or_no(env: Env, name: str) -> bool:
    """One setting. Raises BadSetting."""
    try:
        return env.bool(name.upper(), False)
    except EnvError as wrong:
        raise BadSetting(f"{name.upper()} is neither yes nor no.") from wrong


def checked(config: Config) -> Config:
    """The settings, when they can be."""
    if not 0 < config.port <= LARGEST_PORT:
        raise BadSetting(f"PORT={config.port} is not a port from 1 to {LARGEST_PORT}.")
    for name, least in LEAST.items():
        if getattr(config, name) < least:
            raise BadSetting(f"{name.upper()}={getattr(config, name)} is not a number from {least}.")
    if not is_database(config.database_url):
        raise BadSetting("DATABASE_URL is neither sqlite:///<file> nor postgresql://<server>/<database>.")
    if config.sqlite_path and config.processes > 1:
        raise BadSetting(f"PROCESSES={config.processes} needs PostgreSQL; an SQLite database is served by one process.")
    if not config.public_url.startswith(("http://", "https://")):
        raise BadSetting(f"PUBLIC_URL={config.public_url} begins with neither http:// nor https://.")
    if config.demo_zone not in available_timezones():
        raise BadSetting(f"DEMO_ZONE={config.demo_zone} is not a time zone, such as Europe/Paris.")
    return config


def is_database(url: str) -> bool:
    """Whether an address is of a kind that we serve."""
    if url.startswith("sqlite:///"):
        return url != "sqlite:///"
    try:
        return url.startswith("postgresql://") and urlsplit(url).port != 0
    except ValueError:  # a port that is no number
        return False
