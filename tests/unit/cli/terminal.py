"""The command line in this process, on a database of its own."""

from click.testing import CliRunner, Result

from backend.cli import main

SECRET = "four lamps in a corridor"


def tenpoint(url: str, *words: str, **environment: str) -> Result:
    """Run a command; what it asks for is answered with nothing."""
    return CliRunner().invoke(main, list(words), env={"DATABASE_URL": url} | environment)


def said(url: str, *words: str, **environment: str) -> str:
    """What a command that works says."""
    result = tenpoint(url, *words, **environment)
    assert (result.exit_code, result.exception) == (0, None), result.output
    return result.output


def refused(url: str, *words: str, **environment: str) -> str:
    """The one sentence of a command that does not."""
    result = tenpoint(url, *words, **environment)
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code != 0
    return result.output
