# The watch of a patient: its rhythm, who set it, another one.
title-watch = Watch
watch-question = How often this patient is checked
watch-rhythm = Rhythm
watch-edition = { $protocol } (edition { $edition })
watch-checks = Checks a day now
watch-why-grade = { $count }, for ICANS { $grade } or more, since { $time }
watch-why-loss = { $count }, for points that were lost, since { $time }
watch-beside = { $what }, times
watch-until = Tighter until
watch-site = For this grade the source gives no interval: your site sets it.
watch-unknown = This phone does not know the rhythm that was set. A newer version of the app may; go by your site’s rules until then.
watch-set-by = Set by { $name } { $time }
watch-because = Because
watch-from-course = As registered with the treatment
watch-off = Nobody has set day 0 yet: no check is asked for.
watch-another = Another rhythm
watch-reason = Why
watch-words = In your words (may stay empty)
watch-words-needed = Why, in your words
watch-from-now = Counts from now on. Slots before stay as they were.
watch-physician = A physician sets the rhythm
watch-physician-text = Ask one who is signed in on a phone of this ward.
watch-hold = sets the rhythm from now on
watch-unsigned = Not yet signed by this site
watch-present = in force now
watch-dose = Record a dose of the product
title-dose = Dose given
dose-hint = Count from 1, the first infusion or step-up dose.
dose-now = Now
dose-earlier = Earlier
dose-begins = A step-up dose, one that is repeated and a further infusion begin the watch anew.
dose-hold = saves on this phone
field-dose-number = Number of the dose
field-dose-when = Given
field-dose = Day it was given
field-dose-day = Day it was given
field-dose-month = Month it was given
field-dose-year = Year it was given
field-dose-time = Time it was given
register-dose-number = Write the number of the dose, for example 2
register-no-such-instant = There is no such day or time
register-given-future = This lies in the future
visit-kind-product_dose = Product given
monitoring-because-worsening = The patient is getting worse
monitoring-because-improvement = The patient is getting better
monitoring-because-product = Asked for with this product
monitoring-because-trial = Asked for by the trial
monitoring-because-site = As our site does it
monitoring-because-other = Something else
kind-monitoring = Rhythm of the watch
visit-kind-monitoring = Rhythm of the watch
field-dose-amount = Amount given
register-dose-amount = Write a number above 0
dose-amount-hint = In { $unit }; may be left out. No source gives one amount for each step.
dose-amount-steps-dose = In { $unit }; may be left out. Steps in the source: { $steps } { $unit } (confidence { $confidence })
dose-amount-steps-kg = In { $unit }; may be left out. Steps in the source: { $steps } { $unit } per kg (confidence { $confidence })

# the treatment, corrected or one more
title-course = Treatment
course-correct = Correct the treatment
course-correct-text = What was signed stands in the form. Nothing counts before you sign.
course-new = Another treatment
course-new-text = A further infusion, or another product. What was recorded before stays as it is.
course-absent = This treatment is not on this phone
course-not-yours = A nurse or a physician records treatments.
course-look = What it moves
course-hold = corrects the treatment
course-hold-new = records the treatment
course-both-stay = Both versions stay in the history.
course-more = Record what was given
course-another = Another treatment
course-first = Record the treatment
course-correct-link = Correct this treatment
course-not-present = not the present one
course-set-day0 = Set day 0
ward-no-day0 = Day 0 not set: no check is asked for
field-dose-course = Of which treatment
visit-kind-course = Treatment
reason-day0-moved = The infusion was on another day or time

# what an act moves: facts of the watch, old and new
moves-title = What this moves
moves-stays = as now
moves-day0 = Day 0
moves-day0-none = Not set
moves-day = Today
moves-last = Last day on watch
moves-rhythm = Rhythm
moves-so-far = Checks so far
moves-done = { $count } done
moves-late = { $count } of them late
moves-missed = { $count } missed
moves-unexplained = { $count } of them not explained
moves-now = Next check
moves-due-later = { $time }
moves-due-due = { $time }, due now
moves-due-overdue = { $time }, overdue
moves-due-paused = paused
moves-due-off = none
moves-near = Near the centre
moves-driving = No driving
moves-assessed = After the watch
moves-tool = Tool of the neuro check
moves-hospital = In hospital to
moves-icans = ICANS began
moves-crs = CRS began
moves-onset = Day { $day }
moves-none = none
moves-asked =
    { $n ->
        [one] { $count } check is asked for that was not until now
       *[other] { $count } checks are asked for that were not until now
    }
moves-asked-text = Nobody could have done it at its time. It counts as missed or overdue until somebody explains it.
moves-orphans =
    { $n ->
        [one] { $count } reason for a check that was not done no longer has its check
       *[other] { $count } reasons for checks that were not done no longer have their check
    }
moves-orphans-text = The reason stays in the history.
moves-other = The watch goes by another treatment now: { $product }
