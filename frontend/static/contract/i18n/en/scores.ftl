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
