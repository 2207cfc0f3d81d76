"""The words that the rescue page needs in itself: its scripts load no catalogue."""

from backend.clinicians.grants import KNOWN_KINDS

SAYS = (
    "rescue-unsent-none", "rescue-unreadable", "rescue-somebody", "rescue-sending", "rescue-sent", "rescue-held",
    "rescue-saved", "rescue-on-server", "rescue-held-there", "rescue-attached",
    "rescue-attached-there", "rescue-attached-refused", "error-sign-in-wrong",
)  # fmt: skip
TROUBLES = ("unreachable", "silent", "sign-in", "server-ill", "not-ours", "refused")


def word_ids() -> list[str]:
    """Every id, in a fixed order."""
    troubles = [f"trouble-{one}" for one in TROUBLES] + [f"trouble-do-{one}" for one in TROUBLES]
    months = [f"month-{number}" for number in range(1, 13)]
    return [*SAYS, *troubles, *months, *(f"kind-{kind.replace('_', '-')}" for kind in sorted(KNOWN_KINDS))]
