# The patient page.
patient-absent = Not on this phone
patient-absent-text = This phone has no record of this patient. It may belong to another ward, or has not arrived yet.
patient-history = History
patient-check-ice = ICE + neuro
patient-check-capd = CAPD + neuro
patient-check-neuro = Neuro check
patient-check-crs = CRS
patient-resume = Resume check
patient-sheet = Handover sheet
patient-move = Bed, ward, discharge
patient-watch = Rhythm of the watch
patient-more = More about this patient
patient-ways-record = The record
patient-ways-shift = Next shift
patient-ways-beside = Beside the grade
patient-ways-watch = Watch and bed
patient-no-checks = No checks yet
patient-since = since { $time }
patient-before = was { $grade }
patient-confirm = To be confirmed by a physician
patient-not-watched = Not on watch now
patient-ended = The watch ended on { $date }. Symptoms that come later still count.
patient-observed = In hospital until { $time }, after dose { $number }
patient-next = Next check
patient-due = Check due now
patient-late = Check { $duration } late
patient-window = due { $from } – { $until }
patient-unsettled =
    { $n ->
        [one] { $count } thing to settle
       *[other] { $count } things to settle
    }
patient-needs-you =
    { $n ->
        [one] Needs you: { $count } thing to settle
       *[other] Needs you: { $count } things to settle
    }
patient-unsettled-text = The more severe counts until a person decides.
patient-trend = How it went
patient-from = from { $date }
patient-last-checks = Last checks
patient-given = Given
patient-given-note = as recorded here

check-icans = ICANS { $grade }
check-crs = CRS { $grade }
pressure = { $systolic } / { $diastolic } mmHg
saturation = SpO₂ { $spo2 }
trend-ice = ICE
trend-capd = CAPD, more is worse
trend-missed = Not done: { $times }
trend-drugs = Given: { $drugs }
trend-empty = No checks yet

medication-given = given
medication-not-given = not given
medication-ordered = ordered
medication-stopped = stopped
medication-iv = into a vein
medication-oral = by mouth
