# Entries that the server holds: the count, the list, one of them, and what a physician decides.
apart-outcome-accept = Take into the record
apart-outcome-keep-apart = Keep apart
apart-because-author-confirms = The author confirms it
apart-because-right-came-late = On duty then; the right was entered late
apart-because-author-denies = The author did not sign it
apart-because-signed-again = It was signed again
apart-because-wrong-patient = Wrong patient
apart-because-unreadable = It cannot be read
apart-because-other = Another reason
