"""A ward in which anything may happen to phones, network and server, in any order."""

from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.unit.model import acts, promises
from tests.unit.model.ward import World

FIRST_TABS = ["a1", "b1", "c1"]
TABS = st.sampled_from(["a1", "a1", "a2", "b1", "b1", "c1"])
KINDS = st.sampled_from(sorted(acts.ACTS))
SIZES = st.integers(0, 4)
PATIENTS = st.sampled_from([acts.MARIE, acts.MARIE, acts.PAUL])
FATES = st.sampled_from([
    "answered", "answered", "lost", "answer_lost", "doubled", "late", "late", "late_answer", "late_answer",
    "request_cut", "answer_cut", "portal", "ill", "muddled", "server_dies_before", "server_dies_after",
])  # fmt: skip
LANDINGS = st.sampled_from(["answered", "answered", "answered", "lost", "answer_lost", "doubled", "answer_cut"])
MINUTE_MS, HOUR_MS = 60_000, 3_600_000
QUARTER = 11 * MINUTE_MS


class WardMachine(RuleBasedStateMachine):
    """Rules are what may happen; invariants what must hold after each of them."""

    world: ClassVar[World]
    bug: ClassVar[str | None] = None

    @initialize()
    def a_quiet_ward(self) -> None:
        """A patient with a treatment, whom everybody knows."""
        self.world.begin(self.bug)
        self.world.sign("b1", acts.first_acts(self.world.clock.ms))
        for tab in ("b1", "a1", "c1"):
            self.world.sync(tab)

    def ready(self, tab: str) -> bool:
        """A tab that is there; one that died is opened again."""
        if not self.world.tabs.get(tab):
            self.world.open(tab)
        self.world.run("follow", tab=tab)
        return self.world.run("session", tab=tab).value is not None

    def wards(self, tab: str) -> list[str]:
        """Where whoever holds the phone may sign."""
        return [ward["id"] for ward in self.world.run("session", tab=tab).value["wards"]]

    # ── signing ────────────────────────────────────────────────────────────────────────────

    def sign_something(self, tab: str, kind: str, size: int, patient: str, fuse: int | None = None) -> None:
        """Whoever holds the phone signs; what fails with nothing in its way is a fault."""
        if self.ready(tab) and (wards := self.wards(tab)):
            made = acts.act(kind, size, wards[0], patient, self.world.clock.ms)
            outcome = self.world.sign(tab, [made], fuse)
            assert outcome.state == "done" or (outcome.state == "died" and fuse is not None), outcome

    @rule(tab=TABS, kind=KINDS, size=SIZES, patient=PATIENTS, fate=FATES)
    def sign_and_send(self, tab: str, kind: str, size: int, patient: str, fate: str) -> None:
        """Signed, and sent at once."""
        self.sign_something(tab, kind, size, patient)
        self.send(tab, fate)

    @rule(tab=TABS, kind=KINDS, size=SIZES, patient=PATIENTS)
    def sign(self, tab: str, kind: str, size: int, patient: str) -> None:
        """Signed; the phone is away from every network."""
        self.sign_something(tab, kind, size, patient)

    # ── the network ────────────────────────────────────────────────────────────────────────

    @rule(tab=TABS, fate=FATES)
    def send(self, tab: str, fate: str) -> None:
        """Exchange."""
        if self.ready(tab) and not self.world.is_busy(tab):
            self.world.sync(tab, fate)
            self.world.look(self.world.phones[tab[0]])

    @precondition(lambda self: self.world.air)
    @rule(data=st.data(), fate=LANDINGS)
    def something_lands(self, data: st.DataObject, fate: str) -> None:
        """What was on its way arrives, the last one perhaps first."""
        number = data.draw(st.integers(0, len(self.world.air) - 1))
        flight = self.world.air[number]
        self.world.land(flight, fate)
        self.world.look(self.world.phones[flight.phone])

    # ── crashes ────────────────────────────────────────────────────────────────────────────

    @rule(tab=TABS, kind=KINDS, fuse=st.integers(0, 6), is_signing=st.booleans())
    def a_tab_dies(self, tab: str, kind: str, fuse: int, is_signing: bool) -> None:
        """After so many commits of signing, or of exchanging."""
        if is_signing:
            self.sign_something(tab, kind, 1, acts.MARIE, fuse)
        elif self.ready(tab) and not self.world.is_busy(tab):
            self.world.sync(tab, fuse=fuse)
        self.world.kill(tab)
        self.world.open(tab)
        self.world.look(self.world.phones[tab[0]])

    @rule(tab=TABS, kind=KINDS, is_lying=st.booleans())
    def a_disk_fails(self, tab: str, kind: str, is_lying: bool) -> None:
        """It keeps nothing of what is signed and says nothing; or the power fails after something was signed."""
        world, phone = self.world, self.world.phones[tab[0]]
        if not is_lying:
            self.sign_something(tab, kind, 1, acts.MARIE)
            world.power_cut(phone)
        elif self.ready(tab) and (wards := self.wards(tab)):
            world.run("lie", phone=phone.name, stores=["entries", "outbox"])
            made = acts.act(kind, 1, wards[0], acts.MARIE, world.clock.ms)
            assert world.sign(tab, [made]).state == "failed", "I1: nothing was kept and the phone said it was saved"
            world.run("lie", phone=phone.name, stores=[])

    # ── what must hold ─────────────────────────────────────────────────────────────────────

    @invariant()
    def nothing_is_lost_doubled_or_changed(self) -> None:
        """Between any two steps."""
        if hasattr(self.world, "phones"):
            truth = self.world.server.truth()
            promises.on_server(self.world, truth)
            for phone in self.world.phones.values():
                promises.on_phone(self.world, phone, truth)

    def teardown(self) -> None:
        """Everything comes to rest: the network is whole, everybody signs in again and sends."""
        if not hasattr(self.world, "phones"):
            return
        world = self.world
        for flight in list(world.air):
            world.land(flight, "lost")
        for again in range(3):
            world.clock.pass_by(QUARTER / 1000)
            for tab in FIRST_TABS:
                self.come_back(tab, sign_in=again == 0)
        truth = world.server.truth()
        for tab in FIRST_TABS:
            promises.at_rest(world, tab, truth)
            promises.on_screen(world, tab)
        self.nothing_is_lost_doubled_or_changed()

    def come_back(self, tab: str, sign_in: bool) -> None:
        """One phone is taken up again and sends."""
        if not self.world.tabs.get(tab):
            self.world.open(tab)
        if sign_in:
            assert self.world.sign_in(tab).state == "done"
        self.world.sync(tab)
        self.world.look(self.world.phones[tab[0]])


def machine(world: World, bug: str | None = None) -> type[WardMachine]:
    """The machine of a world, with a bug in the phones or without."""
    return type("Ward", (WardMachine,), {"world": world, "bug": bug})
