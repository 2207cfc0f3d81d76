# Entries that the server holds: the count, the list, one of them, and what a physician decides.
title-held = Entries that wait
title-held-entry = Entry that waits
apart-title-accept = Entry in the record
apart-title-keep-apart = Entry kept apart

apart-count =
    { $n ->
        [one] { $count } entry waits for a decision
       *[other] { $count } entries wait for a decision
    }
apart-count-text = Safe on the server, but not counted for the ward until a physician has decided.
apart-count-yours = Safe on the server, but not counted for the ward until you or another physician has decided.
apart-as-of = As of { $time }: the server is not reached.
apart-row = Not in the record yet: a physician decides.
apart-look = Look

apart-explain = These reached the server as they were signed. They count once a physician of the ward has taken them into the record.
apart-open = Waiting
apart-decided = Decided, last 30 days
apart-empty = Nothing waits: what reached the server is in the record or was decided about.
apart-unread = What waits on the server is not known on this phone yet.
apart-asking = Asking the server
apart-again = Ask again
apart-offline = What stands here is as of { $time }. Deciding needs the network.
apart-offline-entry = Deciding needs the network. Nothing is lost meanwhile.
apart-elsewhere = Of this phone, decided on another ward

apart-signed = { $name }, { $time }
apart-sent-from = Sent from a phone last used by { $names }, { $time }
apart-unreadable = Not readable
apart-patient-absent = Not on this phone

apart-who = Signed by
apart-when = Signed at
apart-what = What
apart-patient = Patient
apart-why = Held because
apart-since = On the server
apart-from = Sent from
apart-from-phone = a phone last used by { $names }
apart-answer = { $field }: { $answer }
apart-stands = Stands instead
apart-text = The text as it was sent

apart-decide = What becomes of it?
apart-outcome-accept = Take into the record
apart-outcome-keep-apart = Keep apart
apart-accept-note = It counts for everybody, as signed by { $name }, { $time }. Your name and reason stand beside it.
apart-keep-apart-note = It counts for nobody and stays readable here, with your name and reason. The phone that sent it is told.
apart-cannot = It cannot be taken into the record
apart-cannot-not-an-entry = This server cannot read it. If a newer app made it, update the server first. Otherwise sign what it says again and keep this one apart.
apart-cannot-same-id = Another entry has the same identifier and stands. Sign what this one says again and keep this one apart.
apart-cannot-unknown-ward = It names a ward that this server does not know.
apart-physician = A physician of the ward decides
apart-physician-text = Show this screen to the physician. Nothing is lost meanwhile.
apart-because = Why?
apart-because-author-confirms = The author confirms it
apart-because-right-came-late = On duty then; the right was entered late
apart-because-author-denies = The author did not sign it
apart-because-signed-again = It was signed again
apart-because-wrong-patient = Wrong patient
apart-because-unreadable = It cannot be read
apart-because-other = Another reason
apart-reason = { $reason }: { $text }
apart-words = In your words (may stay empty)
apart-words-needed = In your words
apart-final = A decision stays. In the record it can still be corrected; what is kept apart can be signed again.
apart-hold-accept = takes it into the record
apart-hold-keep-apart = keeps it apart

apart-done-accept = Taken into the record by { $name }, { $time }
apart-done-keep-apart = Kept apart by { $name }, { $time }
apart-done-accept-text = It counts, as it was signed.
apart-yours = The entry of { $name }, { $time }
apart-done-keep-apart-text = It does not count. If it should, sign it again.

apart-error = Nothing was decided
apart-error-again = Your choice still stands here. Try again.
apart-error-first = Somebody decided before you
apart-error-first-text = That decision stands; yours was not kept.
apart-error-physician = The server knows you as no physician of this ward.
apart-error-refused = The server did not accept it. Tell whoever looks after Tenpoint.
apart-gone = Not held
apart-gone-text = This entry is not held, or not for you to see. It may have been sent again and be in the record.
