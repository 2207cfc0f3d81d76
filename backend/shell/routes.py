"""The pages themselves: landing, the shell of the app, its worker, its manifest, rescue."""

from importlib.metadata import version

from flask import Blueprint, Response, abort, current_app, json, render_template, request

from backend.security import public
from backend.shell.bundles import bundles, parts
from backend.shell.manifest import manifest
from backend.shell.modules import preloads, sealed
from backend.shell.precache import RETIRED, worker
from backend.shell.rescue import word_ids
from backend.words import Words, shipped, words

bp = Blueprint("shell", __name__)


@bp.get("/")
@public
def landing() -> str:
    """A small page without data: what this is, and the way in."""
    return render_template("landing.html", languages=languages(), demo=current_app.config["DEMO"])


@bp.get("/app/rescue")
@bp.get("/rescue")
@public
def rescue() -> Response:
    """For when the app does not start: outside the worker's scope, and inside it for a phone without network."""
    return Response(rendered()["/rescue"], mimetype="text/html")


@bp.get("/app/")
@bp.get("/app/<path:_path>")
@public
def shell(_path: str = "") -> Response:
    """The app's shell: the same bytes for every path; only the worker keeps it."""
    # no-store: kept behind the back button, a page would hold its locks and transactions, and show who was signed in
    answer = Response(rendered()["/app/"], mimetype="text/html")
    answer.headers["Cache-Control"] = "no-store"
    return answer


@bp.get("/app/sw.js")
@public
def service_worker() -> Response:
    """The worker with the list of everything it seals; or, by the kill switch, the one that removes it."""
    answer = Response(current_app.extensions["tenpoint-worker"], mimetype="text/javascript")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@bp.get("/manifest.webmanifest")
@public
def web_manifest() -> Response:
    """The web app manifest."""
    return Response(rendered()["/manifest.webmanifest"], mimetype="application/manifest+json")


@bp.get("/app/style.css")
@public
def style() -> Response:
    """The style of every screen."""
    return Response(rendered()["/app/style.css"], mimetype="text/css")


@bp.get("/app/contract.json")
@public
def contract() -> Response:
    """Criteria, instruments and protocols, with their index."""
    return Response(rendered()["/app/contract.json"], mimetype="application/json")


@bp.get("/app/words/<language>.ftl")
@public
def catalogue(language: str) -> Response:
    """The words of one language."""
    body = rendered().get(f"/app/words/{language}.ftl")
    return Response(body, mimetype="text/plain") if body else abort(404)


@bp.record
def seal(state) -> None:
    """Render once at start-up: the worker's list holds the hashes of exactly these bytes."""
    app = state.app
    with app.app_context():
        demo = app.config["DEMO"]
        every = [words(code) for code in shipped()["languages"]]
        shell_page = render_template("app.html", preloads=preloads(), sealed=sealed(), languages=every, demo=demo)
        facts = json.dumps(manifest(demo=demo))
        rescue_page = render_template("rescue.html", languages=every, word_ids=word_ids(), demo=demo)
    app.extensions["tenpoint-rendered"] = {
        "/app/": shell_page.encode(),
        "/rescue": rescue_page.encode(),
        "/manifest.webmanifest": facts.encode(),
        **bundles(),
    }
    app.extensions["tenpoint-worker"] = (
        RETIRED.read_text()
        if app.config["RETIRE_WORKER"]
        else worker(app.extensions["tenpoint-rendered"], parts(), version("tenpoint"), wake_words())
    )


def wake_words() -> dict[str, dict[str, str]]:
    """What a push shows, by language: the same whatever it is for."""
    every = [words(code) for code in shipped()["languages"]]
    return {one.language: {"title": one.t("app-name"), "text": one.t("wake-shown")} for one in every}


def rendered() -> dict[str, bytes]:
    """The answers that were rendered at start-up, by url."""
    return current_app.extensions["tenpoint-rendered"]


def languages() -> list[Words]:
    """The words of every shipped language, the reader's own first."""
    codes = list(shipped()["languages"])
    first = request.accept_languages.best_match(codes, codes[0])
    return [words(code) for code in sorted(codes, key=lambda code: code != first)]
