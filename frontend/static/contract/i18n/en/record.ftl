# Records: their kinds, where they are kept, how they were corrected.
history-done = Done
history-late = Late
history-missed = Missed
history-days = The days of the watch
history-day = Day { $day }, { $date }
history-key = Key
history-records = Everything signed
history-empty = Nothing signed yet
history-newer =
    { $n ->
        [one] { $count } entry needs a newer app; it is kept.
       *[other] { $count } entries need a newer app; they are kept.
    }

slot-done = done
slot-done-late = done late
slot-missed = missed
slot-overdue = overdue
slot-due = due now
slot-later = not due yet
slot-not-applicable = not applicable
history-open = grade still open

record-stands = stands
record-amended = corrected
record-voided = entered in error
record-by = by { $name }
record-amended-by = Corrected by { $name }, { $time }
record-voided-by = Marked as an error by { $name }, { $time }
record-no-reason = no reason given
record-correct = Correct
record-baseline = baseline
record-bed = bed { $bed }

place-phone = only on this phone
place-attached = on the server, its handwriting still only on this phone
place-server = on the server
place-held = held by the server, does not count yet
record-receipt = receipt { $number }-{ $tail }
place-server-at = on the server { $time }

kind-patient = Identity
kind-stay = Bed
kind-transfer = Transfer
kind-discharge = Discharge
kind-outcome = Outcome
kind-course = Treatment course
kind-product-dose = Product given
record-dose = dose { $number }
kind-neuro-check = Neuro check
kinds-both = Neuro and CRS check
record-tool = { $tool }: { $reason }
tool-ice = ICE
tool-capd = CAPD
kind-crs-check = CRS check
kind-medication = Medicine
kind-weight = Weight
kind-findings = Findings for a score
kind-lab = Laboratory value
kind-slot-missed = Check not done
kind-pause = Checks paused
kind-resume = Checks resumed
kind-escalation = Escalation
kind-acknowledgement = Alarm seen
kind-handover = Handover
kind-handover-accepted = Handover accepted
kind-note = Note
kind-amendment = Correction
kind-void = Marked as an error
kind-decision = Decision
reason-birth-date-wrong = Birth date on record is wrong
reason-physician-decided = Physician’s decision
reason-developmental-delay = Developmental delay
reason-birth-date-unknown = Birth date not recorded
