# The ward list and the way in.
sign-in-question = Who is holding this phone?
sign-in-name = Name
sign-in-passphrase = Passphrase
sign-in-button = Sign in
sign-in-busy = Asking the server
sign-in-network = The first sign-in on a phone needs the network. After that this phone works without it until the shift and its reserve are over.
sign-in-unsent-by = Signed by: { $people }. They are sent after the next sign-in.

places = Places
ward-named = Ward { $ward }
ward-handover = Handover
ward-add = Add
ward-stamp = { $count } on watch, as of { $time }
ward-stamp-never = { $count } on watch, server not reached yet
ward-overdue = Overdue
ward-due = Due now
ward-paused = Paused
ward-later = Later
ward-off = Not on watch
ward-left = Left in the last 7 days
ward-overdue-said =
    { $n ->
        [one] { $count } check is overdue: bed { $beds }
       *[other] { $count } checks are overdue: beds { $beds }
    }
ward-late = { $duration } late
ward-was-due = due { $from } – { $until }
ward-until = until { $until }
ward-since = { $label } { $grade } since { $time }
ward-similar = Similar name: { $names }
ward-namesake = { $name }, bed { $bed }
ward-start = Start
ward-not-done = Not done
ward-explained = { $time } not done: { $reason }
ward-start-for = check for { $name }
ward-not-done-for = : check for { $name }
ward-resume = Resume draft, bed { $bed }
ward-draft-items = { $count } of { $of }
ward-offline-since = Server not reached since { $time }
ward-offline-text = Others may have done checks that are not here.
ward-clock-back = The clock goes back from { $from } to { $until }
ward-clock-back-text = Times of that hour read “{ $until } (1st)” before and “{ $until } (2nd)” after. Checks keep their times of day: that night there are { $duration } more between two of them.
ward-clock-forward = The clock goes forward from { $from } to { $until }
ward-clock-forward-text = Checks keep their times of day: that night there are { $duration } less between two of them. One that would be in the hour left out is due at its end.
ward-not-checked = Signed in, not checked with the server since { $time }.
ward-clock-behind = This phone’s clock is { $duration } behind the server’s
ward-clock-ahead = This phone’s clock is { $duration } ahead of the server’s
ward-clock-text = What is due or late here, and the times of what is signed here, go by the server’s clock, not by the one this phone shows.
ward-clock-unknown = This phone’s clock was never compared with the server’s
ward-clock-unknown-text = What is due or late here, and the times of what is signed here, go by this phone’s clock until the server is reached.
ward-empty = Nobody is on this ward
ward-empty-text = Add a patient when a treatment begins. Patients added on other phones appear after the next contact with the server.
