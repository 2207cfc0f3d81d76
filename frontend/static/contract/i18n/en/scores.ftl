# Scores beside the grade.

title-scores = Scores
scores-beside = Beside the grade, never part of it
scores-beside-text = Calculated from the recorded values. No ICANS or CRS grade changes by it.
score-easix = EASIX
score-easix-text = LDH × creatinine / platelets. No cut-off is verified, so none is shown.
score-s-easix = s-EASIX
score-s-easix-text = LDH / platelets. No cut-off is verified, so none is shown.
score-m-easix = m-EASIX
score-m-easix-text = LDH × C-reactive protein in mg/dL / platelets. No cut-off is verified, so none is shown.
score-car-hematotox = CAR-HEMATOTOX
score-car-hematotox-text = Before lymphodepletion, about day −5. Five values, all needed.
score-group-low = Low
score-group-high = High
score-of = of { $most }
score-log2 = log₂ { $number }
score-points =
    { $n ->
        [one] { $points } point
       *[other] { $points } points
    }
score-day = Day { $day }
score-converted = = { $value }
score-unknown = Unknown: values are missing
score-incomplete = Incomplete: a missing value can count any of its points
score-no-day0 = No day 0 is recorded: no value can be placed before it
score-confidence = Confidence { $confidence }
score-unsigned = { $point } (confidence { $confidence })
score-state-absent = not recorded
score-state-disputed = two versions disagree
score-state-unit = no source converts this unit
score-state-twice = two values of the same minute disagree
score-state-apart = too long before the other values
score-state-zero = nothing is divided by 0

score-icaht-neutrophils = ICAHT, neutrophils
score-icaht-neutrophils-text = Consecutive days with short recoveries joined, not days in all.
score-icaht-neutrophils-early = Early, day 0 to +30
score-icaht-neutrophils-late = Late, day +31 to +100
score-t-icaht = T-ICAHT, platelets
score-t-icaht-text = Consecutive days with short recoveries joined, not days in all.
score-t-icaht-early = Early, day 0 to +30
score-t-icaht-late = Late, day +31 to +100
score-phase-no-day0 = Unknown: no day 0 is recorded
score-phase-later = Begins on day { $day }
score-phase-unknown = Unknown: too few values recorded
score-phase-so-far = grade so far, up to day { $day }
score-phase-closed = grade, up to day { $day }
score-upto = At or below { $limit }
score-below = Below { $limit }
score-days =
    { $n ->
        [one] { $days } day in a row
       *[other] { $days } days in a row
    }
score-joined = Recoveries of up to { $days } days are joined.
score-filled =
    { $n ->
        [one] { $days } day without a value lies on the line between its neighbours.
       *[other] { $days } days without a value lie on the line between their neighbours.
    }
score-missing =
    { $n ->
        [one] { $days } day without a value may be low or not.
       *[other] { $days } days without a value may be low or not.
    }
score-unread =
    { $n ->
        [one] { $days } day has a value that cannot be read: disputed, or in a unit no source converts.
       *[other] { $days } days have a value that cannot be read: disputed, or in a unit no source converts.
    }
score-values =
    { $n ->
        [one] { $name }: { $days } day with a value
       *[other] { $name }: { $days } days with a value
    }
score-blind-progression = Progression is not recorded: values after it are read too.
score-blind-next-therapy = The next therapy is not recorded: values after it are read too.
score-blind-transfusions = Transfusions are not recorded: a rise after one counts as recovery, so the grade may in truth be higher.

title-score = Findings for a score
visit-kind-findings = Findings for a score
score-iec-hs-criteria = IEC-HS, criteria
score-iec-hs-criteria-text = Hyperinflammation apart from CRS and ICANS. Findings come together within about 72 hours; other causes are excluded first.
score-group-required = Required
score-group-common = Common
score-group-other = Other
score-group-features = Features
score-group-maximal = The highest score
score-iec-hs-criteria-ferritin = Ferritin above 2 × upper limit, above 2 × its value at infusion, or rising rapidly
score-iec-hs-criteria-onset = Onset while CRS resolves or is resolved, or inflammation worsens after a first answer
score-iec-hs-criteria-transaminases = AST or ALT above 5 × upper limit, or above 5 × the baseline if that was abnormal
score-iec-hs-criteria-fibrinogen = Fibrinogen below 150 mg/dL or below the lower limit
score-iec-hs-criteria-haemophagocytosis = Haemophagocytosis
score-iec-hs-criteria-cytopenia = New, worse or refractory cytopenia
score-iec-hs-criteria-ldh = LDH above the upper limit
score-iec-hs-criteria-coagulation = Another abnormal coagulation test
score-iec-hs-criteria-bilirubin = Direct hyperbilirubinaemia
score-iec-hs-criteria-splenomegaly = New splenomegaly
score-iec-hs-criteria-fever = New or persistent fever, distinct from CRS
score-iec-hs-criteria-neurotoxicity = Neurotoxicity
score-iec-hs-criteria-lung = Lung signs
score-iec-hs-criteria-renal = New renal insufficiency
score-iec-hs-criteria-triglycerides = Fasting triglycerides above 265 mg/dL
score-ve-icans = VE-ICANS, EEG
score-ve-icans-text = Features of the EEG and their sum, a research value. It never changes the ICANS grade.
score-ve-icans-delta-upto-1 = Delta up to 1 Hz
score-ve-icans-delta-1-2 = Delta 1 to 2 Hz
score-ve-icans-delta-2-3 = Delta 2 to 3 Hz
score-ve-icans-delta-3-4 = Delta 3 to 4 Hz
score-ve-icans-theta-4-5 = Theta 4 to 5 Hz
score-ve-icans-theta-5-8 = Theta 5 to 8 Hz
score-ve-icans-low-voltage = Moderately low voltage, below 20 µV
score-ve-icans-grda = Generalised rhythmic delta activity (GRDA)
score-ve-icans-gpd = Generalised periodic discharges (GPD)
score-ve-icans-alpha = Alpha above 9 Hz
score-ve-icans-dominant-rhythm = Posterior dominant rhythm
score-ve-icans-nonconvulsive-status = Non-convulsive status epilepticus
score-ve-icans-silence = Extremely low voltage or electrocerebral silence
score-ve-icans-burst-suppression = Burst suppression
score-ve-icans-unreactive = Unreactive EEG
score-found-present = Present
score-found-absent = Absent
score-found-not-known = Not known
score-found-list = { $state }: { $names }
score-found-by = Found by { $name }, { $time }
score-no-count = The source gives no number of criteria that is needed: to be judged.
score-nothing-found = Unknown: no finding is recorded
score-maximal = Highest
score-maximal-not-known = A finding that alone makes the highest score is not known
score-known = { $known } of { $of } findings known
score-span = { $least } to { $most }
score-beside = { $name } { $value }, { $time }
score-last = Last: { $state }, { $time }
score-record = Record findings
score-unsaid = What nobody answers stays not known.
score-hold = records these findings on this phone
score-may-not = A physician records this.
score-none = There is no such score
