# "Is my work safe?" and the settings.
sync-all-safe = Everything signed on this phone is on the server
sync-none-yet = Nothing was signed on this phone yet
sync-never = The server has not been reached from this phone yet.
sync-last-contact = Last contact { $time }
sync-only-here =
    { $n ->
        [one] record is only on this phone
       *[other] records are only on this phone
    }
sync-only-attached =
    { $n ->
        [one] record is on the server, its handwriting still on this phone
       *[other] records are on the server, their handwriting still on this phone
    }
sync-only-partly = records are not yet whole on the server; of { $count } the handwriting alone is still on this phone
sync-unread = The handwriting on this phone cannot be read just now
sync-unread-text = Whether the server has all of it is not known. Close other windows of Tenpoint, or restart the phone; clear nothing.
sync-oldest = Oldest: { $name }, { $time }, { $ago }. Keep the phone charged and on the ward.
sync-try = Try now
sync-sending = Sending
sync-tried = Tried { $time }
sync-held = The server holds an entry of { $name }, { $time }
sync-held-safe = It is safe, but does not count for the ward until a physician has decided.
sync-attached-refused = The server does not take the handwriting of { $name }, { $time }
sync-attached-refused-text = The record counts; its handwriting stays on this phone and is offered again each day. Save it to a file, and tell whoever looks after Tenpoint. The server says: { $reason }.
sync-attached-trouble = The records have arrived, the handwriting not yet
sync-incidents =
    { $n ->
        [one] { $count } disagreement with the server
       *[other] { $count } disagreements with the server
    }
sync-incidents-text = Both versions are kept and the worse one alerts. Tell whoever looks after Tenpoint.
sync-where = Where each record is
sync-contact = Last contact with the server
sync-nothing = Nothing is waiting.
sync-as-of = { $ward } as of { $time }
sync-as-of-never = { $ward } was not read yet
sync-dies = If this phone dies
sync-elsewhere = A patient not shown here
sync-storage = This phone’s storage
sync-if-phone-dies = Records that are only here are lost with the phone. If it is damaged or nearly empty, save them to a file for another phone, or copy them to paper.
storage-protected = Protected: the browser keeps the records until they are sent.
storage-unprotected = Not protected: put Tenpoint on the home screen, so that the browser keeps the records.
storage-unknown = This browser does not say whether it protects the records.

trouble-unreachable = Server not reached
trouble-do-unreachable = There is no network here, or the server is off. Go on working: everything is kept and sent by itself. Try where the Wi-Fi is strong.
trouble-silent = The server does not answer in time
trouble-do-silent = The network is there but too slow, or the server is stuck. Go on working: it is tried again by itself. If colleagues see it too, tell whoever looks after Tenpoint.
trouble-cut-off = The server is there, but the sending broke off
trouble-do-cut-off = The Wi-Fi is weak here, or something on the way stops what this phone sends. Go nearer to the ward’s Wi-Fi and try again.
trouble-sign-in = Sign in to send
trouble-do-sign-in = The session has ended. Go on working, nothing is lost; sign in as soon as there is a minute.
trouble-server-ill = The server answers, but cannot take records now
trouble-do-server-ill = There is nothing to do on this phone: it goes on trying. If it lasts, tell whoever looks after Tenpoint.
trouble-not-ours = Something else answers in the server’s place: a Wi-Fi sign-in page?
trouble-do-not-ours = Open any page in the browser and sign in to the Wi-Fi there, then try again. Never type the passphrase of Tenpoint on that page.
trouble-refused = The server did not accept what this phone sent
trouble-do-refused = Everything is kept. Save what is only here to a file, and tell whoever looks after Tenpoint.
trouble-not-kept = This phone could not keep what the server answered; it will ask again. Is its memory full?
trouble-do-not-kept = Make room on the phone (films, photographs), then try again.

lost-memory = This phone’s memory was cleared
lost-memory-none = Signed on it before: { $made }. The server has all of them.
lost-memory-some =
    { $n ->
        [one] Signed on it before: { $made }; on the server: { $arrived }. One is missing: sign it again from paper or memory, or take it in from a file.
       *[other] Signed on it before: { $made }; on the server: { $arrived }. { $count } are missing: sign them again from paper or memory, or take them in from a file.
    }
lost-memory-after = What was signed after its last contact, { $ago }, the server does not know: look whether the last checks are there.
lost-memory-seen = Seen

regained =
    { $n ->
        [one] { $count } record that this phone had lost is here again
       *[other] { $count } records that this phone had lost are here again
    }
regained-text = The browser threw its memory away, or a part of it. What was signed and not yet sent was kept a second time, and is sent like everything else.
spare =
    { $n ->
        [one] { $count } record only on this phone, kept a second time
       *[other] { $count } records only on this phone, kept a second time
    }
spare-text = The browser threw its memory away; these are not lost. They are here again and go out once somebody signs in.

file-save =
    { $n ->
        [one] Save it to a file
       *[other] Save these { $count } to a file
    }
file-holds-patients = The file holds patients’ records that anybody can read: give it to nobody but the ward, and delete it once it was taken in.
take-in-text = What another phone saved to a file is sent with this phone’s own records, under the name of who signed it. Taken in twice, it counts once.
take-in-choose = Choose the file
take-in-found =
    { $n ->
        [one] { $count } record in this file
       *[other] { $count } records in this file
    }
take-in-main =
    { $n ->
        [one] Take it in
       *[other] Take these { $count } in
    }
take-in-not-a-file = This is no file of Tenpoint’s records, or it was cut off. Nothing was taken in.
take-in-not-kept = Nothing was taken in: this phone could not keep it. Is its memory full? Make room (films, photographs), then take it in again.
take-in-done =
    { $n ->
        [one] { $count } record was taken in
       *[other] { $count } records were taken in
    }
take-in-done-text = They stand on this phone and are sent with its own; “Is my work safe?” shows when the server has them.
take-in-none = Nothing new in this file
take-in-known =
    { $n ->
        [one] { $count } was here already.
       *[other] { $count } were here already.
    }
take-in-left =
    { $n ->
        [one] { $count } could not be taken in: damaged, of a newer app, or another record has its identifier. Keep the file for whoever looks after Tenpoint.
       *[other] { $count } could not be taken in: damaged, of a newer app, or another record has the identifier. Keep the file for whoever looks after Tenpoint.
    }

update-ready = A new version of Tenpoint is ready
update-text = What was signed and begun stays. It takes a moment, and the version before stays on this phone too.
update-main = Use it now

held-not-an-entry = It could not be read
held-same-id = Another entry has the same identifier
held-unknown-author = Its author is not known
held-disabled-author = Its author may no longer sign
held-never-signed-in-here = Its author never signed in on the phone it was signed on
held-no-right = Its author had no right to sign this on this ward
held-unknown-ward = It names a ward that is not known here

settings-language = Language
settings-theme = Light
theme-auto = auto
theme-day = day
theme-night = night
settings-hand = The hand that holds the phone
hand-right = right
hand-left = left
settings-ward = Ward
settings-out = Leave this phone
settings-out-text = Signing out hides the ward’s patients on this phone.
settings-unsent-text = They stay on this phone and are sent after the next sign-in.
settings-sign-out = Sign out { $name }

wake-title = Wake this phone when something is due
wake-text = A bonus, and no more: a phone may sleep through it, so a silent phone proves nothing. Nothing about a patient travels. At most once in five minutes, until you sign out or the shift’s session ends.
wake-on = on
wake-off = off
wake-shown = Something is due on your ward. Open to see.
wake-asking = The server is being asked.
wake-unsupported = This browser cannot be woken. An iPhone can, once Tenpoint is on its home screen.
wake-not-offered = This hospital’s server does not offer it.
wake-offline = The server could not be asked. It can be turned on when the network is back.
wake-denied = This browser may not show notifications of Tenpoint. Only its own settings can allow them again.
wake-failed = It could not be turned on: the browser, its push service or the server refused.
