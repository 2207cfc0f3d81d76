# Drugs: what they are called, their groups, why one is not given or stopped.
agent-tocilizumab = tocilizumab
agent-siltuximab = siltuximab
agent-anakinra = anakinra
agent-dexamethasone = dexamethasone
agent-methylprednisolone = methylprednisolone
agent-prednisone = prednisone
agent-prednisolone = prednisolone
agent-hydrocortisone = hydrocortisone
agent-paracetamol = paracetamol
agent-metamizole = metamizole
agent-ibuprofen = ibuprofen
agent-naproxen = naproxen
agent-diclofenac = diclofenac
agent-levetiracetam = levetiracetam
agent-lorazepam = lorazepam
agent-norepinephrine = norepinephrine
agent-epinephrine = epinephrine
agent-phenylephrine = phenylephrine
agent-dopamine = dopamine
agent-angiotensin-2 = angiotensin II
agent-vasopressin = vasopressin
agent-oxygen = oxygen

agents-anticytokine = Against cytokines
agents-steroid = Steroids
agents-antipyretic = Against fever
agents-antiepileptic = Against seizures
agents-vasopressor = Vasopressors
agents-oxygen = Oxygen

medication-sc = under the skin
medication-inhaled = inhaled
medication-because-refused = Refused
medication-because-not-available = Not available
medication-because-asleep = Asleep
medication-because-improved = No longer needed
medication-because-by-physician = Physician’s decision
medication-because-reaction = Reaction to it
medication-because-other = Other

title-drugs = Drugs
title-drug = Record a drug
title-drug-correct = Correct: { $drug }
title-weight = Weight
visit-kind-medication = Drug
visit-kind-weight = Weight

drugs-hours = { $hours } h
drugs-record = A record, not an order.
drugs-others-since = Entries of other phones as of { $time }.
drugs-others-never = This phone has not reached the server yet.
drugs-others-missing = Doses on other phones may be missing
drugs-paper = I checked the paper chart
drugs-none = No drugs recorded
drugs-none-given = none given
drugs-all = All drugs, record one
drugs-another = Record a drug
drugs-may-not = Nurses and physicians record this.
drugs-unknown = Not in the formulary of this app: shown as it was written, no limit is known.
drugs-by = recorded by { $name }, { $time }
drugs-batch = batch { $batch }
drugs-ordered-by = ordered by { $name }
drugs-no-amount = amount not recorded
drugs-aside = counted once with another entry
drugs-running = Running since { $time }
drugs-count =
    { $n ->
        [one] { $count } dose in this course
       *[other] { $count } doses in this course
    }
drugs-count-of = { $count } of { $most } in this course
drugs-lately = { $count } of { $most } in { $hours } h
drugs-earliest = next by rule from { $time } (in { $duration })
drugs-earliest-past = interval over since { $time }
drugs-earliest-all = no more by rule
drugs-earliest-none = None given yet: no interval to wait for
drugs-earliest-unknown = No source gives an interval
drugs-broke-interval = Less than { $duration } beside another dose
drugs-broke-window = More than { $most } in { $hours } h
drugs-broke-all = More than { $all } in this course
drugs-double =
    { $n ->
        [2] { $drug }: one dose or two?
       *[other] { $drug }: how many of { $count } doses?
    }
drugs-double-text = Recorded on several phones at { $times }, { $duration } apart. Counted as { $count } until somebody answers.
drugs-double-settle = One or two?
drugs-steroids =
    { $n ->
        [one] Steroids since { $date }: about { $amount } as dexamethasone, from { $count } dose.
       *[other] Steroids since { $date }: about { $amount } as dexamethasone, from { $count } doses.
    }
drugs-steroids-rest =
    { $n ->
        [one] { $count } steroid dose not counted: no amount, or no equivalence in the source.
       *[other] { $count } steroid doses not counted: no amount, or no equivalence in the source.
    }

weight = Weight
weight-unknown = Not recorded
weight-age =
    { $n ->
        [0] { $date }, today
        [one] { $date }, { $days } day old
       *[other] { $date }, { $days } days old
    }
weight-record = Record the weight
weight-hint = In kilograms. Last: { $last }
weight-settle = Which one?
weight-said = Recorded: { $weights }
weight-no-dose-unknown = No dose calculated: the weight is not recorded
weight-no-dose-old = No dose calculated: the weight is too old
weight-no-dose-twice = No dose calculated: two weights disagree
field-weight = Weight
register-weight-form = Write kilograms, for example 69.4
register-weight-impossible = Between { $least } and { $most }

drug-hold = saves this record on this phone
drug-hold-correct = corrects this record on this phone
drug-next = would be dose { $number }
drug-next-of = would be dose { $number } of { $most }
drug-times = times
drug-equals = equals
drug-per-kg = { $amount } per kg
drug-branch-below = below { $weight }
drug-branch-from = { $weight } or more
drug-branch-all = any weight
drug-capped = { $formula } by the formula, { $cap } by the limit
drug-cap = Dose limit
drug-cap-none = No source gives a limit for one dose.
drug-cap-not-reached = { $amount } of { $cap }, not reached
drug-cap-reached = { $amount } of { $cap }, reached
drug-cap-edge = The limit of { $cap } decides, not the weight
drug-near = The weight is near the edge of the rule
drug-near-text = { $rules }
drug-interval = { $duration } between doses
drug-gone = { $duration } gone
drug-last = last { $time }
drug-earliest = by rule { $time }
drug-last-amount = Last dose: { $dose }
drug-last-dose = Last: { $dose }, { $time }, { $ago }
drug-early = Too early by rule, { $duration } to go
drug-early-text = From { $time } by rule.
drug-breaks = Outside the limits
drug-never-blocked = Recording is never blocked: who ordered it and why is asked.
drug-concern-alone = ICANS without CRS
drug-concern-alone-text = The source calls it not effective for isolated neurotoxicity, which it may worsen. No CRS grade above 0 is known here. Who ordered it and why is asked.
drug-concern-no-steroid = No steroid recorded in this course
drug-concern-no-steroid-text = SITC names a steroid beside the second dose.
drug-ordered = Ordered: { $dose }
drug-now = Now, { $time }
drug-amount-hint = In { $unit }
drug-amount-calculated = In mg. Calculated: { $amount }
drug-sure = { $amount } is right
drug-route-over = { $route }, over { $duration }
drug-brand-hint = As printed on the pack, for traceability
drug-sources = Where the numbers stand, edition { $edition }
drug-source = { $name }: { $cite } (confidence { $confidence })
drug-atc = ATC { $code } (confidence { $confidence })
drug-numbers-unknown = No source gives: { $names }
drug-unsigned = Not yet signed by this site
drug-not-checked = Active infection and other drugs are not checked here.
drug-number-atc = ATC code
drug-number-per-kg = dose by weight
drug-number-near-g = edge of the weight
drug-number-cap-ug = limit of one dose
drug-number-over-min = duration
drug-number-apart-min = interval
drug-number-windows = doses in 24 h
drug-number-most-in-all = doses in all
drug-number-usual-ug = usual dose
drug-number-dexamethasone = equivalence with dexamethasone
drug-number-not-alone = ICANS without CRS
drug-number-steroid-from-dose = steroid beside it
field-drug-state = What happened
field-amount = Amount
field-amount-sure = Outside the doses of the sources
field-route = Route
field-drug-when = When
field-drug = Day
field-drug-day = Day
field-drug-month = Month
field-drug-year = Year
field-drug-time = Time
field-brand = Brand
field-batch = Batch
field-drug-reason = Why
field-ordered-by = Ordered by
field-drug-words = Why, in words
field-correct-reason = Why it is corrected
field-correct-words = Why, in words
field-paper = Paper chart
register-amount-form = Write a number above 0 with at most { $decimals } decimals
register-amount-unusual = The sources name { $low } to { $high }: confirm the amount below
register-drug-same = Nothing is changed
