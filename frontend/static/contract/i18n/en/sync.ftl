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
sync-oldest = Oldest { $time }, { $duration }. Keep the phone charged and on the ward.
sync-try = Try now
sync-sending = Sending
sync-tried = Tried { $time }
sync-held = The server holds an entry of { $name }, { $time }
sync-held-safe = It is safe, but does not count for the ward until a physician has decided.
sync-incidents =
    { $n ->
        [one] { $count } disagreement with the server
       *[other] { $count } disagreements with the server
    }
sync-incidents-text = Both versions are kept and the worse one alerts. Tell whoever looks after Tenpoint.
sync-where = Where each record is
sync-contact = Last contact with the server
sync-nothing = Nothing is waiting.
sync-elsewhere = A patient not shown here
sync-storage = This phone’s storage
sync-if-phone-dies = Records that are only here are lost with the phone. Copy them to paper if it is damaged or nearly empty.
storage-protected = Protected: the browser keeps the records until they are sent.
storage-unprotected = Not protected: put Tenpoint on the home screen, so that the browser keeps the records.
storage-unknown = This browser does not say whether it protects the records.

trouble-unreachable = Server not reached
trouble-sign-in = Sign in to send
trouble-server-ill = The server answers, but cannot take records now
trouble-not-ours = Something else answers in the server’s place: a Wi-Fi sign-in page?
trouble-refused = The server did not accept what this phone sent
trouble-not-kept = This phone could not keep what the server answered; it will ask again. Is its memory full?

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
