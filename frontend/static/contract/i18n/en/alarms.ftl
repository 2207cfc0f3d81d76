# Alarms: what a second person must have seen.
title-alarms = Alarms
title-patient-alarms = Alarms of a patient
alarm-explain = A grade that rose, a seizure or a haemorrhage stays here until somebody else than who signed it has seen it.
alarm-open = Not seen yet
alarm-none = No alarm waits
alarm-answered = Seen in the last 24 hours
alarm-before = Seen
alarm-from = { $grade }, was { $was }
alarm-why-rise = grade rose
alarm-why-steep = rose by two grades or more
alarm-why-seizure = seizure
alarm-why-haemorrhage = haemorrhage
alarm-seen = seen by { $by }
alarm-called = called: { $to }, { $by }
alarm-unseen = Alarm not seen: { $grade }
alarm-count =
    { $n ->
        [one] { $count } alarm that nobody else has seen
       *[other] { $count } alarms that nobody else has seen
    }
alarm-answer = Answer
alarm-whom = Whom did you call?
alarm-text = Records that you know of it and whom you called. It calls nobody.
alarm-own = You signed this check
alarm-own-text = Somebody else has to see it. You can record whom you called.
alarm-not-yours = A nurse or physician of the ward answers alarms
alarm-hold =
    { $n ->
        [one] has seen { $count } alarm
       *[other] has seen { $count } alarms
    }
alarm-hold-call = records the call
alarm-rate =
    { $n ->
        [one] { $count } alarm in the last { $window } days, in { $days } patient days
       *[other] { $count } alarms in the last { $window } days, in { $days } patient days
    }

called-physician = Ward physician
called-haematologist = Haematologist
called-intensive-care = Intensive care
called-neurologist = Neurologist
called-response-team = Response team
