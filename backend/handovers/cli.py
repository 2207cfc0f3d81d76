"""`tenpoint handover`: write sheets to files, on the server itself."""

from pathlib import Path

import click

from backend.chart.tools import TOOLS


@click.command()
@click.option("--ward", help="The ward whose sheet to make.")
@click.option("--patient", help="The patient (id) whose sheet to make.")
@click.option("--blank", type=click.Choice(TOOLS), help="The paper form, for a night without Tenpoint.")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default="handover.pdf", show_default=True)
def handover(ward: str | None, patient: str | None, blank: str | None, language: str, out: Path) -> None:
    """Print the handover sheet of a ward or of a patient, or a blank form, into a PDF file."""
    if [bool(ward), bool(patient), bool(blank)].count(True) != 1:
        raise click.UsageError("Name one of --ward, --patient and --blank.")
    sheet = made(ward, patient, blank, language)
    try:
        out.write_bytes(sheet)
    except OSError as wrong:
        raise click.ClickException(f"{out} cannot be written: {wrong.strerror}.") from wrong
    click.echo(f"{out} is written.")


def made(ward: str | None, patient: str | None, blank: str | None, language: str) -> bytes:
    """The PDF; what went wrong is one line."""
    from backend.app import create_app  # noqa: PLC0415 only this command needs the whole server
    from backend.config import from_environment  # noqa: PLC0415
    from backend.errors import DomainError  # noqa: PLC0415
    from backend.handovers import service  # noqa: PLC0415

    config = from_environment()
    with create_app(config).app_context():
        try:
            if blank:
                return service.blank_pdf(blank, language)
            if ward:
                return service.ward_pdf(ward, language, f"{config.public_url}/app/", "tenpoint")
            return service.patient_pdf(
                str(patient), language, f"{config.public_url}/app/patients/{patient}", "tenpoint"
            )
        except DomainError as wrong:
            raise click.ClickException(wrong.detail) from wrong
