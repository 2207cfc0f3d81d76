"""By what push services know this server: a key pair of its own, and whom they may ask about it (VAPID, RFC 8292)."""

import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from py_vapid import Vapid02, VapidException
from py_vapid.utils import b64urlencode

from backend.clock import now_ms
from backend.config import BadSetting
from backend.push.services import origin_of

VALID_S = 12 * 3600  # of a signature; RFC 8292 allows a day
OWNER_ONLY = 0o600


@dataclass(frozen=True)
class Keys:
    """The private key with its public half as browsers take it; `contact`: a mailto: or https: address."""

    private: EllipticCurvePrivateKey
    contact: str

    @property
    def public(self) -> str:
        """The public key: an uncompressed point, base64url."""
        point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return str(b64urlencode(point))

    def authorization(self, endpoint: str) -> str:
        """The header that says to the service of an endpoint who asks."""
        claims = {"aud": origin_of(endpoint), "exp": now_ms() // 1000 + VALID_S, "sub": self.contact}
        return str(Vapid02(self.private).sign(claims)["Authorization"])


def read(path: Path, contact: str) -> Keys:
    """The keys of a file. Raises BadSetting."""
    try:
        private = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as wrong:
        raise BadSetting(f"PUSH_KEY_FILE={path} cannot be read: {wrong.strerror}.") from wrong
    except (ValueError, TypeError) as wrong:
        raise BadSetting(f"PUSH_KEY_FILE={path} is not a key as `tenpoint push key` makes one.") from wrong
    if not isinstance(private, EllipticCurvePrivateKey) or not isinstance(private.curve, SECP256R1):
        raise BadSetting(f"PUSH_KEY_FILE={path} is not a key as `tenpoint push key` makes one.")
    keys = Keys(private, contact)
    try:
        keys.authorization("https://push.example/")
    except VapidException as wrong:
        raise BadSetting(f"PUSH_CONTACT={contact} is neither mailto:<address> nor https://<site>.") from wrong
    return keys


def make(path: Path) -> None:
    """A new key in a file that was not there, for its owner alone. Raises FileExistsError, OSError."""
    fresh = Vapid02()
    fresh.generate_keys()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "wb") as file:
        file.write(fresh.private_pem())
