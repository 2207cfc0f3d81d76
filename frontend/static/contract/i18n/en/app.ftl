# What every screen shares: titles, the pill, severity, who the patient is, buttons that come everywhere.
app-name = Tenpoint
made-up-patients = Made-up patients
title-sign-in = Sign in
title-ward = Ward
title-patient = Patient
title-register = New patient
title-history = History
title-trends = Over time
title-visit = Check
title-amend = Correct
title-move = Bed, ward, discharge
title-missed = Check not done
title-pause = Pause checks
title-checks = Checks done and missed
title-patient-sheet = Handover sheet
title-days-sheet = Sheet of the whole watch
title-ward-sheet = Ward sheet
title-form = Paper form
title-sync = Is my work safe?
title-take-in = Take in a file
title-settings = Settings
title-lost = Not here
title-no-ward = No ward yet
title-trouble = Something went wrong

back = Back
ward = Ward
settings = Settings
loading = Reading this phone’s records
not-recorded = Not recorded
not-known = Not known
said-of = { $what }: { $text }

lost-text = This address leads nowhere.
no-ward-text = { $name } has no ward here. Whoever looks after Tenpoint can change that; then signing in again is enough.
trouble-text = This screen could not be opened. What was signed is kept on this phone.
trouble-again = Try again
trouble-reading = This phone’s records could not be read just now. What you see may be old.

pill-held = Needs you: { $count }
pill-alarm = Alarm: bed { $bed }
pill-alarms =
    { $n ->
        [one] { $count } bed: alarm
       *[other] { $count } beds: alarm
    }
pill-phone = { $count } on phone
pill-server = On server
pill-away = Offline
pill-unread = Not readable
pill-sending = sending
pill-sign-in = sign in to send
pill-never = no contact yet
pill-offline = offline { $duration }
pill-away-for = for { $duration }

ago = { $duration } ago
just-now = just now

icans = ICANS
crs = CRS
grades = Grades
grade-none = not assessed
grade-calculated = calculated { $grade }
grade-alone = one answer alone gives { $worst }
grade-if-counted = { $worst } if the excluded is counted
bed = Bed
bed-none = no bed
patient-unnamed = Name not on this phone

points-correct = { $count } correct
points-incorrect = { $count } wrong
points-not-testable = { $count } can’t be tested
points-open = { $count } not asked
spark-ice = ICE, last 48 hours: { $values }
spark-capd = CAPD, more is worse, last 48 hours: { $values }
spark-missed = missed

born = Born
sex = Sex
sex-female = Female
sex-male = Male
sex-other = Other
sex-unknown = Not known
hospital-number = Hospital number
watch = Watch
watch-none = No treatment course recorded
watch-no-day0 = Day 0 not set
watch-day = Day { $day } of { $window }
watch-day-dose = Day { $day } of { $window }, day { $since } after dose { $number }
watch-day-again = Day { $day } of { $window }, day { $since } after a further dose
allergies = Allergies
allergies-known = Known, not described
allergies-none-known = Confirmed: none known
allergies-not-recorded = Not recorded
product = Product

sign-in-to-send = Sign in to send what is on this phone

landing-demo = This server shows the demo ward. Nothing entered here belongs to a real person.
landing-what = ICE, ICANS and CRS at the bedside, with or without a network.
landing-open = Open the ward
landing-limits = Records and shows; clinicians decide. Not a medical device.
rescue-title = The app does not start
rescue-old = This browser is too old for Tenpoint. It needs Safari 16, Chrome 110, Firefox 115 or a newer one: update the phone, or take another.
rescue-link = Help when the app does not start
rescue-kept = What was signed on this phone is kept in this browser and is still there. Do not clear the browser’s data.
rescue-again = Open the ward again with the button below.
rescue-unsent = Only on this phone
rescue-unsent-none = Nothing on this phone is unsent.
rescue-unreadable = This phone’s records cannot be read here. Do not clear anything; restart the phone and open this page again.
rescue-reading = Looking into this phone’s records
rescue-somebody = A patient; names are shown while somebody is signed in
rescue-send = Send them now
rescue-sending = Sending
rescue-sent = The server has them. They stay on this phone until the app starts again.
rescue-held = The server keeps some of them apart until a physician has decided; they are safe.
rescue-save = Save them to a file
rescue-saved = Saved. Take the file in on another phone under “Is my work safe?”, or give it to whoever looks after the server.
rescue-before = Start the version before
rescue-anew = Fetch the app anew
rescue-anew-text = Removes the app’s own files, never a record, and loads them again; works only where the server is reached.
rescue-on-server = on the server
rescue-held-there = held by the server
rescue-attached = handwriting
rescue-attached-there = handwriting on the server
rescue-attached-refused = the server does not take the handwriting; save it to a file
rescue-restart = If it stays blank, restart the phone and open it from the home screen.
rescue-paper = Until it works, use the paper form, and tell whoever looks after the server.
rescue-no-script = This page needs JavaScript. Use the paper form until it is switched on.
