"""A ward in which anything may happen to phones and network, in any order; upheavals tells the rest."""

from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.unit.model import acts, promises
from tests.unit.model.fates import FATES
from tests.unit.model.ward import World

FIRST_TABS = ("a1", "b1", "c1")
TABS = st.sampled_from(["a1", "a1", "a2", "b1", "b1", "c1"])
KINDS = st.sampled_from(sorted(acts.ACTS))
SIZES = st.integers(0, 4)
PATIENTS = st.sampled_from([acts.MARIE, acts.MARIE, acts.PAUL])
LANDINGS = st.sampled_from(["answered", "answered", "answered", "lost", "answer_lost", "doubled", "answer_cut"])
HOW = st.sampled_from(["amendment", "amendment", "void"])
FATE = st.runner().flatmap(lambda self: st.sampled_from(self.fates))
MEND_MS, MOST_ROUNDS = 11 * 60_000, 5


def happens(name: str) -> Any:
    """A rule that a story without it leaves out: what is looked for is not to be diluted."""
    return precondition(lambda self: self.focus is None or name in self.focus)


class WardMachine(RuleBasedStateMachine):
    """Rules are what may happen; invariants what must hold after each of them."""

    world: ClassVar[World]
    bug: ClassVar[str | None] = None
    is_whole = False
    focus: ClassVar[tuple[str, ...] | None] = None
    fates: ClassVar[tuple[str, ...]] = (*FATES, "answered", "late", "late_answer")

    @initialize()
    def a_quiet_ward(self) -> None:
        """A patient with a treatment, whom everybody knows."""
        self.world.begin(self.bug)
        self.world.sign("b1", acts.first_acts(self.world.clock.ms))
        for tab in ("b1", "a1", "c1"):
            self.world.sync(tab)

    # ── signing ────────────────────────────────────────────────────────────────────────────

    def sign_something(self, tab: str, kind: str, size: int, patient: str, fuse: int | None = None) -> None:
        """Whoever holds the phone signs; what fails with nothing in its way is a fault."""
        for ward in self.world.ready(tab)[:1]:
            self.signed(tab, [acts.act(kind, size, ward, patient, self.world.clock.ms)], fuse)

    def signed(self, tab: str, made: list[dict[str, Any]], fuse: int | None = None) -> None:
        """All is saved, or the tab died."""
        outcome = self.world.sign(tab, made, fuse)
        assert outcome.state == "done" or (outcome.state == "died" and fuse is not None), f"I1: {outcome}"

    @rule(tab=TABS, kind=KINDS, size=SIZES, patient=PATIENTS, fate=FATE)
    def sign_and_send(self, tab: str, kind: str, size: int, patient: str, fate: str) -> None:
        """Signed, and sent at once."""
        self.sign_something(tab, kind, size, patient)
        self.send(tab, fate)

    @rule(tab=TABS, kind=KINDS, size=SIZES, patient=PATIENTS)
    def sign(self, tab: str, kind: str, size: int, patient: str) -> None:
        """Signed; the phone is away from every network."""
        self.sign_something(tab, kind, size, patient)

    @happens("correct")
    @rule(tab=TABS, which=st.integers(0, 5), how=HOW, size=SIZES)
    def correct(self, tab: str, which: int, how: str, size: int) -> None:
        """Somebody corrects or voids what her own phone shows; somebody else may do so at the same time."""
        for ward in self.world.ready(tab)[:1]:
            seen = self.world.run("ward", tab=tab, ward=ward).value["chart"]["patients"].get(acts.MARIE, {})
            records = [one for one in seen.get("records", []) if one["state"] != "voided"]
            if records:
                record = records[-1 - which % len(records)]
                now = self.world.clock.ms
                self.signed(tab, [acts.correction(record, record["heads"], how, size, ward, acts.MARIE, now)])

    @happens("settle")
    @rule(tab=TABS, which=st.integers(0, 3))
    def settle(self, tab: str, which: int) -> None:
        """Somebody answers a question that two entries have raised."""
        for ward in self.world.ready(tab)[:1]:
            seen = self.world.run("ward", tab=tab, ward=ward).value["chart"]["patients"].get(acts.MARIE, {})
            if disputes := seen.get("disputes"):
                dispute = disputes[which % len(disputes)]
                self.world.sign(tab, [acts.decision(dispute, ward, acts.MARIE, self.world.clock.ms)])

    @happens("two_tabs")
    @rule(kind=KINDS, size=SIZES)
    def two_tabs_sign_at_once(self, kind: str, size: int) -> None:
        """Both are saved, under two numbers."""
        wards = {tab: self.world.ready(tab)[:1] for tab in ("a1", "a2")}
        if wards["a1"] and wards["a1"] == wards["a2"]:
            act = acts.act(kind, size, wards["a1"][0], acts.MARIE, self.world.clock.ms)
            for tab, op in self.world.start_at_once("sign", list(wards), words=[[act]]).items():
                outcome = self.world.follow(op)
                assert outcome.state == "done", f"I1: {outcome}"
                self.world.remember(tab, outcome)

    @happens("same_id")
    @rule(tab=TABS, number=st.integers(0, 1), size=SIZES)
    def an_id_comes_twice(self, tab: str, number: int, size: int) -> None:
        """A phone that was copied makes the ids that its original makes."""
        for ward in self.world.ready(tab)[:1]:
            act = acts.act("note", size, ward, acts.MARIE, self.world.clock.ms) | {"id": acts.TAKEN[number]}
            self.world.sign(tab, [act])

    # ── the network ────────────────────────────────────────────────────────────────────────

    @rule(tab=TABS, fate=FATE)
    def send(self, tab: str, fate: str) -> None:
        """Exchange."""
        self.world.ready(tab)
        if not self.world.is_busy(tab):
            self.world.sync(tab, fate)

    @happens("meanwhile")
    @rule(tab=TABS, kind=KINDS, size=SIZES)
    def something_is_signed_while_an_answer_is_on_its_way(self, tab: str, kind: str, size: int) -> None:
        """The answer knows nothing of it."""
        self.send(tab, "late_answer")
        flights = [flight for flight in self.world.air if flight.tab == tab]
        self.sign_something(tab, kind, size, acts.MARIE)
        for flight in flights[-1:]:
            self.world.land(flight, "answered")

    @precondition(lambda self: self.world.air)
    @rule(data=st.data(), fate=LANDINGS)
    def something_lands(self, data: st.DataObject, fate: str) -> None:
        """What was on its way arrives, the last one perhaps first."""
        number = data.draw(st.integers(0, len(self.world.air) - 1))
        self.world.land(self.world.air[number], fate)

    # ── what must hold ─────────────────────────────────────────────────────────────────────

    @invariant()
    def nothing_is_lost_doubled_or_changed(self) -> None:
        """Between any two steps."""
        self.is_whole = False
        truth = self.world.server.truth()
        promises.on_server(self.world, truth)
        for phone in self.world.phones.values():
            promises.on_phone(self.world, phone, truth)
            promises.on_screen(self.world, phone)
        self.is_whole = True

    def teardown(self) -> None:
        """Everything comes to rest: the network is whole, everybody signs in again and sends."""
        if self.is_whole:
            self.come_to_rest(self.world)

    def come_to_rest(self, world: World) -> None:
        """The same, when no promise was broken on the way."""
        for flight in list(world.air):
            world.land(flight, "lost")
        for _ in range(MOST_ROUNDS):
            world.clock.ms += MEND_MS
            for tab in FIRST_TABS:
                world.come_back(tab)
            if all(phone.is_at_rest for phone in world.phones.values()):
                break
        truth = world.server.truth()
        promises.everything_is_fed(truth)
        for tab in FIRST_TABS:
            promises.at_rest(world, tab, truth)
        self.nothing_is_lost_doubled_or_changed()
