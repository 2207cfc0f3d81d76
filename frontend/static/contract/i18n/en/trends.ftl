# The trend screen: one time axis, its marks, and the same as a table.
trends-range = How far back
trends-hours = { $hours } h
trends-days = { $days } days
trends-picture = Picture
trends-until = until { $time }
trends-all = { $range }, from { $from } to { $until }. The table below says the same.
trends-none = nothing in this time
trends-no-drugs = No drug recorded in this time
trends-day = Day
trends-temperature = Temperature, line at { $fever }
trends-celsius = °C
trends-start = Day 0
trends-start-other = Another treatment
trends-dose = Dose { $number }
trends-dose-again = Given again
trends-paused = Checks paused
trends-runs = still runs
trends-pause-open = nobody has resumed them
trends-no-reason = no reason given
trends-late = arrived { $duration } after it was signed
trends-disputed = two versions disagree
trends-tap = Tap a mark to see what it is.
trends-earlier = Earlier
trends-later = Later
trends-signed = Signed by { $by }
trends-record = Show the record
trends-table = The same as a table
trends-sideways = Table, moves sideways
trends-time = Time
trends-marks = Notes
trends-nothing = Nothing signed in this time.
trends-voided =
    { $n ->
        [one] { $count } record of this time was entered in error and is not drawn.
       *[other] { $count } records of this time were entered in error and are not drawn.
    }
trends-key = What the marks mean
trends-grade = Grade { $grade }
trends-sign-dot = One value; of temperatures, hollow below the line
trends-sign-span = From the least to the most it can be
trends-sign-unknown = Checked, no value
trends-sign-missed = Check missed
trends-sign-open = Check overdue
trends-sign-paused = Checks paused
trends-sign-late = Arrived late
trends-sign-amended = Corrected
trends-sign-dose = Given
trends-sign-run = Runs, with an arrow while it does
trends-sign-start = A treatment or a dose of it began
