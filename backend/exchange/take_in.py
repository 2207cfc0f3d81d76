"""What came by hand, in a file a phone saved: taken like what is sent, each once."""

from collections import Counter
from itertools import islice

from backend.attachments import service as attachments
from backend.clock import now_ms
from backend.db import db
from backend.entries import service as entries
from backend.entries.attached import named
from backend.errors import DomainError
from backend.exchange.counters import ENTRIES
from backend.exchange.patience import patiently
from backend.exchange.schema import MOST_ENTRIES
from sync.entries_file import Attachment, EntriesFile

BY_HAND = "take-in"  # who sent an attachment that no entry of the file names


def take_in(file: EntriesFile) -> Counter[str]:
    """How many were stored, duplicate or held (with the reason); `damaged` ones are not what was saved and stay out."""
    found: Counter[str] = Counter({"damaged": len(file.damaged)})
    authors: dict[str | None, str] = {}
    rest = iter(file.texts)
    while batch := list(islice(rest, MOST_ENTRIES)):
        for offer in patiently(lambda batch=batch: take_once(file, batch)):
            ENTRIES.labels(offer.state).inc()
            found[f"held {offer.reason}" if offer.state == "held" else offer.state] += 1
            authors |= {named(offer.entry): offer.entry["author"]} if offer.entry else {}
    for one in file.attachments:
        found[f"attachment {take_attachment(one, authors.get(one.sha256, BY_HAND), file.device)}"] += 1
    return +found


def take_once(file: EntriesFile, texts: list[str]) -> list[entries.Offer]:
    """One try of a batch, in one transaction."""
    offers = [entries.read(text) for text in texts]
    with db.write() as session:
        entries.take(session, offers, file.device, file.incarnation, now_ms())
    return offers


def take_attachment(one: Attachment, author: str, device: str) -> str:
    """What became of an attachment; one that could not be sent is refused here too."""
    try:
        return attachments.put(one.sha256, one.type, one.data, author, device)
    except DomainError as wrong:
        return f"refused {wrong.code}"
