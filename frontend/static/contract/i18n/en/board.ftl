# The ward board: read across a corridor, by anybody who passes. No name, no grade.
title-board = Ward board
board-light = Server reached
board-light-out = Server not reached
board-gone = No data since { $time }
board-gone-never = No data yet
board-gone-text = The server is not reached. What stands below is old: go by the phones and the patients.
board-signed-out = This screen is no longer signed in. Sign in again.
board-not-yours = There is no board for this sign-in. Sign in as somebody who has one.
board-none = Nobody is on watch
board-done = All done
board-next =
    { $n ->
        [one] Next check { $time }: bed { $beds }
       *[other] Next check { $time }: beds { $beds }
    }
board-planned = planned { $time }
board-rest = Nothing owed now
board-alarm = alarm nobody else has seen
board-paused = paused
board-missed = check before not done, no reason
board-unreadable =
    { $n ->
        [one] { $count } record cannot be followed here: look at the ward list on a phone
       *[other] { $count } records cannot be followed here: look at the ward list on a phone
    }
board-unset =
    { $n ->
        [one] { $count } bed has no day 0: no check is asked for there
       *[other] { $count } beds have no day 0: no check is asked for there
    }
board-silent =
    { $n ->
        [one] { $count } phone was not heard for a while: what was done on it is missing here
       *[other] { $count } phones were not heard for a while: what was done on them is missing here
    }
board-owed =
    { $n ->
        [one] { $count } record was signed on a phone and has not arrived
       *[other] { $count } records were signed on phones and have not arrived
    }
board-says = What the server knows. A check that is still on a phone is missing here.
board-leave = Sign out
board-open-text = Beds and what is owed there, for a screen on the wall; no names.
