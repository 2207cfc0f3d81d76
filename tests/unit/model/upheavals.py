"""What happens to phones, people, patients and the server, beside their work."""

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import update

from backend.clinicians.model import Grant
from backend.db import db
from tests.unit.model import acts
from tests.unit.model.machine import FATE, FIRST_TABS, KINDS, TABS, WardMachine, happens
from tests.unit.model.ward import START_MS, World

MINUTE_MS, HOUR_MS = 60_000, 3_600_000
LAST_MS = START_MS + 5 * 24 * HOUR_MS  # what was sent more than seven days ago is not offered to a restored server
PASSING = st.sampled_from([MINUTE_MS, 45 * MINUTE_MS, 3 * HOUR_MS, 13 * HOUR_MS, 25 * HOUR_MS])
AHEAD = st.sampled_from([0, 0, 90_000, -2 * HOUR_MS, 26 * HOUR_MS, -400 * 24 * HOUR_MS])
PEOPLE = {"a": ("bernard", "leroy"), "b": ("benali", "bernard"), "c": ("haas", "leroy")}
RIGHTS = st.sampled_from(
    [("bernard", "3b", "nurse"), ("haas", "5a", "nurse"), ("haas", "3b", "nurse"), ("leroy", "3b", "nurse")]
)


class Upheavals(WardMachine):
    """The whole machine."""

    @happens("tab_dies")
    @rule(tab=TABS, kind=KINDS, fuse=st.integers(0, 3), is_signing=st.booleans())
    def a_tab_dies(self, tab: str, kind: str, fuse: int, is_signing: bool) -> None:
        """After so many commits of signing, or of reading what was signed elsewhere."""
        if is_signing:
            self.sign_something(tab, kind, 1, acts.MARIE, fuse)
        else:
            self.sign_and_send("b1" if tab[0] == "a" else "a1", kind, 2, acts.MARIE, "answered")
            self.world.ready(tab)
            if not self.world.is_busy(tab):
                self.world.sync(tab, fuse=fuse)
        self.world.kill(tab)
        self.world.open(tab)

    @happens("disk_fails")
    @rule(tab=TABS, kind=KINDS, is_lying=st.booleans())
    def a_disk_fails(self, tab: str, kind: str, is_lying: bool) -> None:
        """It keeps nothing of what is signed and says nothing; or the power fails after something was signed."""
        world, phone = self.world, self.world.phones[tab[0]]
        if not is_lying:
            self.sign_something(tab, kind, 1, acts.MARIE)
            world.power_cut(phone)
        else:
            for ward in world.ready(tab)[:1]:
                world.run("lie", phone=phone.name, stores=["entries", "outbox"])
                made = acts.act(kind, 1, ward, acts.MARIE, world.clock.ms)
                assert world.sign(tab, [made]).state == "failed", "I1: nothing was kept, and the phone said it was"
                world.run("lie", phone=phone.name, stores=[])

    @happens("server_stops")
    @rule()
    def the_server_stops_and_starts(self) -> None:
        """What it acknowledged it still has."""
        self.world.server.restart()

    @happens("copy")
    @rule()
    def the_server_is_copied_or_put_back(self) -> None:
        """A copy is made, and the next time put in the server's place."""
        self.world.put_back()

    @happens("overtaken")
    @rule(kind=KINDS)
    def the_server_is_put_back_while_an_answer_is_on_its_way(self, kind: str) -> None:
        """One tab hears of it first; then the other one has an answer of the server that is no more."""
        world = self.world
        if world.ready("a1") and world.ready("a2") and not world.is_busy("a1") and not world.is_busy("a2"):
            world.sync("a2", "late")
            world.copy = None
            world.put_back()
            self.sign_something("a1", kind, 3, acts.MARIE)
            world.sync("a1", "late_answer")
            world.put_back()
            for tab in ("a2", "a1"):
                for flight in [flight for flight in world.air if flight.tab == tab]:
                    world.land(flight, "answered")

    @happens("time")
    @rule(ms=PASSING)
    def time_passes(self, ms: int) -> None:
        """Sessions end after a shift, a patient's day of grace ends."""
        self.time_passes_by(ms)

    def time_passes_by(self, ms: int) -> None:
        """No story is longer than a week."""
        if self.world.clock.ms + ms < LAST_MS:
            self.world.clock.ms += ms

    @happens("clock")
    @rule(tab=TABS, ms=AHEAD)
    def a_phones_clock_jumps(self, tab: str, ms: int) -> None:
        """Somebody sets it, or the battery was empty."""
        self.world.run("ahead", phone=tab[0], ms=ms)

    @happens("people")
    @rule(tab=TABS, is_second=st.booleans())
    def the_phone_changes_hands(self, tab: str, is_second: bool) -> None:
        """One signs out, with entries unsent, and another signs in."""
        self.world.ready(tab)
        self.world.run("signOut", tab=tab)
        assert self.world.sign_in(tab, PEOPLE[tab[0]][is_second]).state == "done"

    @happens("rights")
    @rule(right=RIGHTS)
    def a_right_is_given_or_taken(self, right: tuple[str, str, str]) -> None:
        """From now on, and the phones hear of it later."""
        change_right(self.world, *right)

    @happens("transfer")
    @rule(fate=FATE, is_a_day_later=st.booleans())
    def the_patient_is_moved(self, fate: str, is_a_day_later: bool) -> None:
        """A physician moves her to the other ward; a day later, after two shifts, the first one forgets her."""
        world = self.world
        if world.phones["b"].person == "benali" and "3b" in world.ready("b1"):
            self.signed("b1", [acts.transfer(acts.MARIE, world.clock.ms)])
            self.send("b1", fate)
            if is_a_day_later:
                self.time_passes_by(25 * HOUR_MS)
                for tab in FIRST_TABS:
                    world.ready(tab)
                    assert world.sign_in(tab).state == "done"

    @happens("held")
    @rule(which=st.integers(0, 2), outcome=st.sampled_from(["accept", "keep_apart"]))
    def a_physician_decides_about_what_is_held(self, which: int, outcome: str) -> None:
        """She takes it into the record or keeps it apart; the second decision about it changes nothing."""
        held = sorted(self.world.server.truth().held)
        if held and self.world.phones["b"].person == "benali" and self.world.ready("b1"):
            reason = {"accept": "author_confirms", "keep_apart": "wrong_patient"}[outcome]
            decision = {"outcome": outcome, "reason": reason}
            self.world.run("decide", tab="b1", words=[held[which % len(held)], decision])


def change_right(world: World, person: str, ward: str, role: str) -> None:
    """End a grant that stands, or give a new one."""
    now = world.clock.ms
    mine = (Grant.person == person, Grant.ward == ward, Grant.role == role)
    with world.server.app.app_context(), db.write() as session:
        ended = session.execute(update(Grant).where(*mine, Grant.until_ms.is_(None)).values(until_ms=now))
        if not ended.rowcount:
            session.merge(Grant(person=person, ward=ward, role=role, from_ms=now, until_ms=None))


def machine(world: World, bug: str | None = None, **more: object) -> type[Upheavals]:
    """The machine of a world, with a bug in the phones or without."""
    return type("Ward", (Upheavals,), {"world": world, "bug": bug, **more})
