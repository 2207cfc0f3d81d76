# Handovers: whose turn it is, what is signed, what came since.
title-handover = Handover
title-handovers = Handovers
visit-kind-handover = Handover
visit-kind-handover_accepted = Taken over

expected-fever = If there is fever
expected-grade = If a grade rises
expected-total = If the total changes
expected-seizure = If there is a seizure
expected-pressure = If the pressure falls
expected-oxygen = If more oxygen is needed
expected-refuses = If a check is refused

handover-for = for the shift from { $shift }
handover-to = to { $name }
handover-by = Handed over by { $by }
handover-open = Not accepted yet
handover-accepted = Taken over by { $by }
handover-asks = Question of { $by }: { $text }
handover-left = Nobody took over the handover before
handover-nothing-said = Nothing was written to be ready for.

handover-give = Hand over
handover-correct = Correct the handover
handover-anew = Hand over anew
handover-title-take = Take over from { $name }
handover-title-answer = { $name } asks
handover-title-waits = Handed over, not accepted yet
handover-title-accepted = Taken over by { $name }
handover-do-take = Take over
handover-do-answer = Answer
handover-is-take = Handed over, waits to be taken over
handover-is-answer = A question about your handover
handover-is-waits = Handed over, not accepted yet

handover-expect = What should the next shift be ready for? In your words; the site’s protocol stands on its own.
handover-words = In your own words
handover-shift = For which shift?
handover-shift-of = { $from } – { $until }
handover-to-whom = To whom (may stay open)
handover-anyone = Whoever comes
handover-corrected-text = Both versions stay, and somebody has to take over again.
handover-read-back = Say back severity, peak and next check before you take over.
handover-question = A question (empty: you take over)
handover-answer = Your answer
handover-not-yours = A nurse or a physician hands over and takes over
handover-not-here = Not on this ward any more

handover-since = Signed since the handover
handover-since-none = Nothing.
handover-since-more = { $count } more in the history

handover-hold-give = hands over for { $shift }
handover-hold-take = takes over
handover-hold-ask = asks, does not take over
handover-hold-answer = answers
handover-next = Next: bed { $bed }
handover-start-take = Take over: bed { $bed }
handover-start-answer = Answer: bed { $bed }
handover-start-give = Hand over: bed { $bed }
handover-all-take = Nobody else waits to be taken over.
handover-all-answer = No other question waits for you.
handover-all-give = Everybody is handed over.

handovers-none = Nobody is on this ward.
handovers-take = Waiting to be taken over
handovers-answer = Questions to you
handovers-give = Not handed over yet
handovers-waits = Waiting for others
handovers-accepted = Taken over
handover-count-take = To take over
handover-count-answer = Questions
handover-count-give = Not handed over
handover-count-waits = Waiting
handover-count-accepted = Taken over

handover-waiting =
    { $n ->
        [one] { $count } handover waits for you
       *[other] { $count } handovers wait for you
    }
handover-questions =
    { $n ->
        [one] { $count } question about your handover
       *[other] { $count } questions about your handovers
    }
record-about-handover = about the handover of { $time }
