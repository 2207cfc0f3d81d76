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
