# The printed sheets. Everything on paper that is not a patient's own data.
sheet-title = Handover sheet
sheet-subtitle = ward { $ward }, { $date }
sheet-made-up = Made-up patients
sheet-none = none
sheet-continued = { $text }… (more in the record)
sheet-not-recorded = not recorded
sheet-not-asked = not asked
sheet-no-reason = no reason recorded

sheet-complete = Complete up to { $when }
sheet-never-complete = Not complete: this phone has not reached the server
sheet-not-included =
    { $n ->
        [one] { $records } record on phone { $phone } not included (last heard { $when })
       *[other] { $records } records on phone { $phone } not included (last heard { $when })
    }
sheet-not-included-short =
    { $n ->
        [one] { $records } record on phone { $phone } not included
       *[other] { $records } records on phone { $phone } not included
    }
sheet-silent = Phone { $phone } not heard from since { $when }
sheet-silent-more =
    { $n ->
        [one] { $phones } more phone not heard from
       *[other] { $phones } more phones not heard from
    }
sheet-own =
    { $n ->
        [one] { $records } record only on this phone, included here
       *[other] { $records } records only on this phone, included here
    }
sheet-records =
    { $n ->
        [one] { $records } record, digest { $digest }. Times of { $zone }.
       *[other] { $records } records, digest { $digest }. Times of { $zone }.
    }
sheet-outdated = Out of date from the check due { $when }: scan to see the record as it is then.
sheet-not-a-device = Records and shows; clinicians decide. Not validated as a medical device.
sheet-left-out = Only in Tenpoint: { $what }.
sheet-left-dates = dates near the centre and without driving
sheet-left-rules = rules and sums of the drugs
sheet-printed = Printed { $when } by { $name } · Confidential, shred after the shift
sheet-page = Page
sheet-of = of
sheet-qr = QR code: opens the live record; it holds no patient data

sheet-identity-none = Identity not registered
sheet-born = Born
sheet-age = ({ $age })
sheet-number = Hospital number
sheet-sex-female = Female
sheet-sex-male = Male
sheet-sex-other = Other sex
sheet-sex-unknown = Sex not known
sheet-bed = Bed { $bed }
sheet-bed-none = No bed
sheet-day = Day { $day }
sheet-day-of = { $day } of { $window }
sheet-day-none = Day not known
sheet-day-dose = { $day } of { $window }, day { $since } after dose { $number }
sheet-day-again = { $day } of { $window }, day { $since } after a further dose
sheet-in-hospital = In hospital after dose { $number }
sheet-in-hospital-until = until { $when }
sheet-rhythm = Rhythm of the watch
sheet-rhythm-checks = now { $count } checks a day
sheet-rhythm-site = at this grade the site sets the interval
sheet-window-of = Day 0 { $start }, window ends { $end }
sheet-window-none = Day 0 not recorded
sheet-allergies = Known allergies
sheet-allergies-none_known = confirmed: none known
sheet-allergies-not_recorded = not recorded
sheet-weight = Weight
sheet-weight-of = { $weight }, measured { $date }

sheet-tab-illness = I
sheet-tab-summary = P
sheet-tab-actions = A
sheet-tab-contingency = S
sheet-tab-synthesis = S
sheet-head-illness = Illness severity
sheet-head-summary = Patient summary
sheet-head-actions = Action list
sheet-head-contingency = Situation and contingency
sheet-head-synthesis = Synthesis by receiver
sheet-synthesis-hint = read back severity, peak, next check
sheet-given-by = Given by
sheet-accepted-by = Accepted by (name, signature)
sheet-not-accepted = Not accepted, beds
sheet-date-time = Date, time

sheet-severity-unstable = Unstable
sheet-severity-watcher = Watcher
sheet-severity-stable = Stable
sheet-severity-unknown = Not graded
sheet-severity-open = Not complete
sheet-severity-rule = Severity word by grade: a proposal, not signed by this site.
sheet-icans = ICANS
sheet-crs = CRS
sheet-sentence = { $name } { $now }, at worst { $peak }, { $direction }
sheet-sentence-none = { $name } not graded
sheet-direction-rising = rising
sheet-direction-falling = falling
sheet-direction-same = same
sheet-direction-unclear = unclear
sheet-direction-first = first check
sheet-now = now
sheet-peak = peak
sheet-not-graded = not graded
sheet-never-graded = none
sheet-no-check = no check recorded
sheet-mark = mark of grade { $grade }
sheet-mark-open = grade { $grade }, not complete
sheet-criteria = { $code }, edition { $edition }, { $signed }
sheet-criteria-none = no criteria named
sheet-signed-by = signed for this site by { $name }
sheet-unsigned = criteria not yet signed by this site
sheet-peak-at = Peak { $when }
sheet-since = grade { $grade } since { $when } ({ $duration })
sheet-signed-as = calculated { $calculated }, signed as grade { $grade } by { $name }
sheet-if-counted = { $grade }; { $counted } if everything seen is counted
sheet-missing = not answered: { $names }
sheet-fever-masked = fever may be masked by drugs
sheet-no-driver = no criterion met
sheet-driver-unknown = graded by another edition, whose criteria are not here
sheet-driver-temperature = temperature { $value }
sheet-driver-number = { $name } { $value }

sheet-trend-temperature = Temperature
sheet-trend-crs = CRS grade
sheet-trend-icans = ICANS grade
sheet-trend-no_drugs = None these days
sheet-trend-late = arrived late
sheet-trend-amended = corrected
sheet-trend-late_mark = Ring: came late
sheet-trend-amended_mark = Line: corrected
sheet-trend-next = next { $hours } h
sheet-trend-alt = Trend from { $start } to { $end } on one time axis. Temperature in °C: { $temperature }. CRS grade: { $crs }. { $scale }: { $totals }. ICANS grade: { $icans }. Missed checks: { $missed }. Drugs given: { $drugs }. Due in the next shift: { $due }.

sheet-grid-title =
    { $n ->
        [one] Last check, item by item
       *[other] Last { $checks } checks, item by item
    }
sheet-grid-none = No neuro check recorded
sheet-grid-baseline = Base
sheet-scale-ice = ICE of { $of }
sheet-scale-capd = CAPD of { $of }
sheet-grid-wakes = Wakes
sheet-grid-icans = ICANS
sheet-grid-crs = CRS
sheet-cell-ok = ✓
sheet-cell-wrong = ×
sheet-cell-untested = N/T
sheet-cell-blank = –
sheet-cell-missed = missed
sheet-cell-key-points = Points of each item, more is worse; – not answered
sheet-wakes-alert = alert
sheet-wakes-awakens_spontaneously = drowsy
sheet-wakes-awakens_to_voice = voice
sheet-wakes-awakens_to_touch = touch
sheet-wakes-unarousable = no
sheet-note-missed = Missed { $when }: { $reason }
sheet-note-writing = Writing { $when }: { $told }
sheet-note-untested = N/T { $item } { $when }: { $reason }

sheet-no-course = No treatment course recorded
sheet-product-none = Product not recorded
sheet-indication-none = indication not recorded
sheet-indication = for { $indication }
sheet-line = , line { $line }
sheet-setting-standard = , standard care
sheet-setting-trial = , trial { $trial }
sheet-baseline = Baseline { $total } on { $date }
sheet-baseline-none = No baseline score
sheet-crs-since = since { $when }
sheet-hottest = , highest { $value } on { $when }
sheet-masked = Fever may be masked
sheet-masked-since = since { $when } ({ $drug })
sheet-not-required = Fever not required
sheet-episode-moment = { $when } (Day { $day })
sheet-episode-reopened = ; reopened { $when }
sheet-episode-delayed = ; delayed onset
sheet-episode-rare = ; late onset, rare after { $days } days (confidence { $confidence })
sheet-episode-over = { $start } to { $end }, resolved
sheet-episode-peak = , peak { $grade }
sheet-would-be = would be { $grade } by what the record says since
sheet-before = Before therapy
sheet-speaks = speaks { $languages }
sheet-writes = writes: { $hand }
sheet-baseline-under = Baseline { $total } on { $date }, under treatment
sheet-values = Last values
sheet-value-temperature = { $value }
sheet-value-pressure = pressure { $systolic }/{ $diastolic }
sheet-value-heart_rate = pulse { $value }
sheet-value-respiratory_rate = breaths { $value }
sheet-value-spo2 = SpO2 { $value } %
sheet-value-oxygen_flow = oxygen { $value }
sheet-value-fio2 = FiO2 { $value } %
sheet-observed = Observed
sheet-called = called { $to }, no answer recorded
sheet-called-answered = called { $to }, answered
sheet-story-more = … more in the record
sheet-note = { $text } ({ $name })

sheet-drugs-drug = Drugs, as recorded (not an order)
sheet-drugs-doses = Given
sheet-drugs-count = Doses
sheet-drugs-other = Product, changes
sheet-drugs-none = No drugs recorded
sheet-drugs-more = Also recorded: { $names }
sheet-doses =
    { $n ->
        [0] none given
        [one] { $doses } dose
       *[other] { $doses } doses
    }
sheet-doses-in-all = { $amount } in all
sheet-doses-before =
    { $n ->
        [one] { $doses } before
       *[other] { $doses } before
    }
sheet-doses-of = { $doses } of { $most }
sheet-drug-double = one dose or two? counted as several
sheet-drug-no-more = maximum reached
sheet-drug-next = rule: from { $when }
sheet-drug-rule = { $drug }, rule: { $cite } (confidence { $confidence }, edition { $edition }).
sheet-steroids = Steroids since { $date }: about { $amount } as dexamethasone.
sheet-steroids-rest =
    { $n ->
        [one] { $doses } steroid dose not counted.
       *[other] { $doses } steroid doses not counted.
    }
sheet-not-given = not given
sheet-batch = batch { $batch }
sheet-drug-state = { $state } { $when }
sheet-state-ordered = ordered
sheet-state-not_given = not given
sheet-state-stopped = stopped
sheet-route-iv = IV
sheet-route-oral = by mouth
sheet-route-sc = SC
sheet-route-im = IM
sheet-route-inhaled = inhaled

sheet-kind-neuro_check = neuro check
sheet-kind-crs_check = CRS check
sheet-kind-medication = drug record
sheet-kind-weight = weight
sheet-kind-patient = identity
sheet-kind-stay = stay
sheet-kind-course = course
sheet-kind-note = note
sheet-kind-transfer = transfer
sheet-kind-discharge = discharge
sheet-kind-outcome = outcome
sheet-kind-product_dose = product dose
sheet-kind-lab = laboratory value
sheet-kind-findings = findings for a score
sheet-kind-slot_missed = reason for a missed check
sheet-kind-pause = pause of checks
sheet-kind-resume = end of a pause
sheet-kind-monitoring = rhythm of checks
sheet-kind-escalation = call
sheet-kind-acknowledgement = alarm seen
sheet-amended = { $kind } of { $when } by { $name }: { $reason }
sheet-amended-head = Corrected
sheet-voided = { $kind } of { $when } by { $name }: { $reason }
sheet-voided-head = Withdrawn
sheet-item-changed = { $item } { $before } → { $after }
sheet-changes-all =
    { $n ->
        [one] { $all } record corrected or withdrawn in all
       *[other] { $all } records corrected or withdrawn in all
    }
sheet-reason-wrong_value = a wrong value
sheet-reason-wrong_patient = wrong patient
sheet-reason-entered_in_error = entered in error
sheet-reason-misheard = an answer misheard
sheet-reason-learned_later = learned later
sheet-reason-duplicate = entered twice
sheet-reason-not_done = was not done
sheet-reason-day0_moved = the infusion was on another day or time
sheet-reason-other = another reason
sheet-exclusion = Physician to confirm: { $name } ({ $reason }); grade { $grade }, { $counted } if counted
sheet-question-amendment = Two corrections disagree: choose one
sheet-alarms = Alarms not answered: { $count } ({ $name } { $grade }, { $when })
sheet-question-one_or_two = One dose or two? Counted as two until answered
sheet-question-slot = Two checks for one time: choose the one of record
sheet-question-dispute = Withdrawn by one, corrected by another: still counted
sheet-question-weight = Two weights recorded: confirm one
sheet-question-episode = CRS episode: physician to decide

sheet-to-settle = to settle
sheet-now-first = first
sheet-check-due = Neuro check and CRS values
sheet-check-overdue = Overdue: neuro check and CRS
sheet-check-due-neuro-check = Neuro check
sheet-check-due-crs-check = CRS values
sheet-check-overdue-neuro-check = Overdue: neuro check
sheet-check-overdue-crs-check = Overdue: CRS values
sheet-window = { $start } to { $end }
sheet-could-be = { $name } could be up to { $ceiling }: finish or repeat within 1 h
sheet-no-baseline = No baseline check recorded
sheet-actions-none = Nothing due in this shift
sheet-actions-more =
    { $n ->
        [one] and { $more } more on the phone
       *[other] and { $more } more on the phone
    }
sheet-protocol-absent = Local protocol: not entered for this site. If … then …
sheet-missed = { $missed } of { $due } checks missed
sheet-missed-silent = , { $silent } not explained
sheet-not-explained = not explained
sheet-missed-crs = CRS check: { $why }
sheet-paused = paused since then: { $reason }
sheet-checks = Checks of these watches so far: { $due } due, { $on_time } on time, { $late } late, { $explained } missed with a reason, { $unexplained } missed and not explained, { $open } still open; { $paused } not due: paused or away.
sheet-missed-none = No check missed

sheet-ward-title = Ward handover, { $ward }
sheet-ward-subtitle =
    { $n ->
        [one] { $date }, { $patients } patient
       *[other] { $date }, { $patients } patients, worst first
    }
sheet-ward-who = Ward { $ward }, { $date }
sheet-ward-none = Nobody is on this ward
sheet-ward-severity = Severity
sheet-ward-bed = Bed
sheet-ward-patient = Patient, born, number
sheet-ward-day = Day, product
sheet-ward-icans = ICANS now
sheet-ward-crs = CRS now
sheet-ward-totals = ICE, last 4
sheet-ward-drugs = Drugs given
sheet-ward-due = Due next
sheet-ward-know = To know
sheet-ward-taken = Taken
sheet-ward-no-drugs = none recorded
sheet-ward-check = { $time } check
sheet-ward-overdue = { $time } overdue
sheet-ward-check-neuro-check = { $time } neuro check
sheet-ward-check-crs-check = { $time } CRS
sheet-ward-overdue-neuro-check = { $time } neuro overdue
sheet-ward-overdue-crs-check = { $time } CRS overdue
sheet-ward-key = ICE and CAPD marks: filled dot = scored, bar = range, box = N/T (can’t test), cross = missed. Drug lines are a record, not an order. Criteria as named on each patient’s sheet.
sheet-nothing-due = nothing due
sheet-missed-short = ×
sheet-totals-alt = { $scale }, last checks, oldest first: { $values }
sheet-count-unstable = { $count } unstable
sheet-count-watcher =
    { $n ->
        [one] { $count } watcher
       *[other] { $count } watchers
    }
sheet-count-unknown = { $count } not graded
sheet-count-open = { $count } not complete
sheet-count-stable = { $count } stable
sheet-count-overdue = { $count } overdue
sheet-count-paused = { $count } paused

# near the centre and driving, on sheets and screens
limits-near = Near the centre: { $ends }.
limits-driving = No driving: { $ends }.
limits-end = to { $date } ({ $source }, confidence { $confidence })
limits-end-dose = to { $time }, after dose { $number } ({ $source }, confidence { $confidence })
limits-unknown = no date known here for this product
limits-no-day0 = no date while day 0 is not set
assessed-day = month { $month } { $date }
assessed-target = Full neurological assessment (BCMA product, confidence { $confidence }): { $days }.
assessed-delayed = Full neurological assessment (delayed ICANS, confidence { $confidence }): { $days }.

sheet-print = Print
sheet-pdf = Open as PDF
sheet-back = Back
sheet-preview = Print preview
sheet-failed = The sheet could not be made

sheet-handed-none = Not handed over in the app
sheet-handed = Handed over { $when } by { $name }
sheet-handed-shift = , for the shift from { $shift }
sheet-handed-to = , to { $name }
sheet-handed-open = Not yet accepted
sheet-handed-accepted = Accepted { $when } by { $name }
sheet-handed-asked = Open question of { $name }, { $when }: { $text }
sheet-handed-taken = yes
sheet-handed-tally = Handovers in the app: accepted { $accepted }, open question { $asked }, not yet accepted { $open }, none { $none }
sheet-kind-handover = handover
sheet-kind-handover_accepted = taking over

# the sheet of a whole watch
days-title = { $days }-day sheet
days-none = No day 0 is set: there is no watch to show.
days-strip = Every check of the watch, { $scale }; one column is one day
days-course = Course
days-chart-key = each bar one grade: its pattern, a thick base for 0, a broken box for an interval
days-chart-missed = missed
days-hump = peak { $grade }, day { $day }
days-chart-alt = Course from { $start } to { $end }, one column a day, each value where it changed. Drugs given: { $drugs }. Temperature in °C, highest: { $temperature }. CRS grade: { $crs }. { $scale }: { $totals }. Missed checks: { $missed }. ICANS grade: { $icans }. Each check stands in the table below.
days-day = Day
days-date = Date
days-besides = Other checks
days-worst = { $name }, worst
days-peak = { $name } peak
days-baseline = baseline { $total }
days-first = first { $when }
days-least = ≥{ $floor }
days-cell-paused = P
days-cell-open = …
days-key = Number = total, bold where points were lost; ≥ = not all items tested; underlined = done late; boxed × = missed; P = paused or away; … = still open; – = nothing recorded.
days-sum = { $due } checks due: { $on_time } on time, { $late } late, { $explained } missed with a reason, { $unexplained } missed and not explained, { $open } still open; { $paused } not due: paused or away.
days-checks = Checks on time
days-of = { $part } of { $all }
days-late = { $late } late
days-missed = Missed and late, each with its reason
days-missed-none = No check was missed, and none was late.
days-done-late = done late, { $when }
days-episode = Episode
days-from = From
days-to = To
days-peak-of = Peak
days-lasted = Duration
days-set-by = What set the peak
days-open = still open
days-no-episode = No episode recorded
days-lab-hint = as written; worst: the lowest or the highest, whichever the scores count
days-lab-name = Value
days-lab-first = First
days-lab-worst = Worst
days-lab-last = Last
days-lab-lowest = lowest { $value }
days-lab-highest = highest { $value }
days-lab-none = No laboratory values recorded.
days-lab-only = only value
days-lab-apart =
    { $n ->
        [one] { $values } value not compared: versions disagree, or no source converts its unit
       *[other] { $values } values not compared: versions disagree, or no source converts their units
    }
days-score-name = Score
days-score-value = Value
days-score-from = Made from
days-score-sure = Edition { $edition }, confidence { $confidence }, { $signed }
days-score-unsigned = not signed by this site
days-score-log2 = log2 { $number }
days-score-run = { $limit }: { $days }
days-score-listed = not counted
days-score-source = Source
days-score-none = No score could be calculated.
days-score-left = Not calculated, values are missing: { $names }.
days-writing = Handwriting
days-writing-hint = the same sentence each time, drawings at one scale; no verdict is calculated
days-writing-none = No handwriting recorded.
days-writing-baseline = baseline
days-writing-drawn =
    { $n ->
        [one] drawn in { $seconds } s, { $lifts } pen lift
       *[other] drawn in { $seconds } s, { $lifts } pen lifts
    }
days-writing-photo = photographed
days-writing-paper = seen on paper
days-writing-more =
    { $n ->
        [one] Of each day the last one, or one with a sign: { $more } more is not shown.
       *[other] Of each day the last one, or one with a sign: { $more } more are not shown.
    }
days-writing-not-received = picture not received yet
days-writing-not-here = picture not on this phone
days-writing-damaged = this picture cannot be read
days-nurse = Nurse
days-physician = Physician
days-every = Every neuro check
days-every-hint = { $done } done, { $missed } missed
days-every-day = Day
days-every-when = Date, time
days-every-lost = Lost, remarks
days-every-wakes = Wakes
days-every-icans = ICANS
days-every-by = By
days-every-late = late
days-untested = N/T { $item }
days-crs-course = CRS from { $when }, where something changed
days-crs-course-hint =
    { $n ->
        [one] { $shown } of { $all } check
       *[other] { $shown } of { $all } checks
    }
days-crs-when = Date, time
days-crs-day = Day
days-crs-temperature = °C
days-crs-pressure = Pressure
days-crs-support = Support
days-crs-spo2 = SpO2 %
days-crs-oxygen = Oxygen
days-crs-crs = CRS
days-crs-set-by = Set by
days-changed = Changed after signing
days-changed-hint = nothing is ever erased
days-changed-none = Nothing was corrected, withdrawn or settled.
days-settled = Settled
days-settled-as = { $what } – { $text }
days-timed = Time set
days-arrived-late =
    { $n ->
        [one] { $records } record reached the server { $minutes } minutes or more after it was signed.
       *[other] { $records } records reached the server { $minutes } minutes or more after they were signed.
    }
