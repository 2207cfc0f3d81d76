"""A push service of the test's own: TLS by a made-up authority; it keeps what it is sent, and answers as it is told."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import Any, NamedTuple

import trustme
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from py_vapid.utils import b64urldecode

Json = dict[str, Any]
HOST = "localhost"


class Sent(NamedTuple):
    """What came: to which address, with which headers, and the body."""

    path: str
    headers: Json
    body: bytes


class PushService:
    """What a browser's maker runs; `status` is its answer, `open` lets it answer at all."""

    def __init__(self, port: int, authority: Path):
        self.port, self.authority = port, authority
        self.sent: list[Sent] = []
        self.status = 201
        self.open = threading.Event()
        self.open.set()
        self.asked = threading.Event()

    @property
    def name(self) -> str:
        """As it stands in the list of push services."""
        return f"{HOST}:{self.port}"

    def endpoint(self, phone: str = "one") -> str:
        """Where a phone is woken."""
        return f"https://{self.name}/wake/{phone}"

    @property
    def paths(self) -> list[str]:
        """Which phones were woken."""
        return [one.path.rsplit("/", 1)[1] for one in self.sent]


@contextmanager
def playing(folder: Path) -> Iterator[PushService]:
    """The service on a port of its own."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    context = SSLContext(PROTOCOL_TLS_SERVER)
    authority.issue_cert(HOST).configure_cert(context)
    made: list[PushService] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            service = made[0]
            service.asked.set()
            service.open.wait(60)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            service.sent.append(Sent(self.path, dict(self.headers.items()), body))
            self.send_response(service.status)
            self.send_header("Location", service.endpoint("elsewhere"))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self) -> None:
            """Whoever follows a redirect asks so."""
            self.do_POST()

        def log_message(self, *_: Any) -> None:
            """Nothing to say."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    made.append(PushService(server.server_port, folder / "authority.pem"))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield made[0]
    finally:
        made[0].open.set()
        server.shutdown()
        server.server_close()
        thread.join()


def claims_of(authorization: str, key: str) -> Json:
    """What a VAPID header claims, when its signature is that of the public key; ES256, RFC 8292."""
    scheme, _, rest = authorization.partition(" ")
    parts = dict(part.split("=", 1) for part in rest.split(","))
    header, claims, signature = parts["t"].split(".")
    raw = b64urldecode(signature.encode())
    public = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), b64urldecode(key.encode()))
    r, s = (int.from_bytes(half) for half in (raw[:32], raw[32:]))
    try:
        public.verify(encode_dss_signature(r, s), f"{header}.{claims}".encode(), ECDSA(SHA256()))
    except InvalidSignature as wrong:
        raise AssertionError("signed by somebody else") from wrong
    assert (scheme, parts["k"], json.loads(b64urldecode(header.encode()))["alg"]) == ("vapid", key, "ES256")
    found: Json = json.loads(b64urldecode(claims.encode()))
    return found
