# The baseline: what was before therapy, and what later checks lost since.
baseline = Baseline
baseline-missing = No baseline yet
baseline-missing-text = Take it before the treatment begins: item by item, with handicaps and languages.
baseline-missing-late = No baseline of this treatment
baseline-missing-late-text = The treatment has begun. What later checks are compared with is then a check under treatment.
baseline-take = Take the baseline
baseline-take-late = Mark a check as the baseline
baseline-ward = baseline missing
baseline-on = { $total } on { $date }
baseline-by = taken by { $name }
baseline-under = taken after the treatment had begun
baseline-item = before: { $answer }
baseline-known = Before therapy: { $list }
baseline-handicaps = Handicaps
baseline-languages = Languages
baseline-hand = Writing hand
baseline-text = Also
lost-ice =
    { $n ->
        [one] { $count } point below the baseline of { $own }
       *[other] { $count } points below the baseline of { $own }
    }
lost-capd =
    { $n ->
        [one] { $count } point above the baseline of { $own }
       *[other] { $count } points above the baseline of { $own }
    }
lost-none-ice = not below the baseline of { $own }
lost-none-capd = not above the baseline of { $own }
lost-beside = The grade goes by the raw score.
lost-items = lost since: { $list }

visit-background = Before therapy
visit-background-place = baseline
visit-background-rule = What was there before therapy, so that nobody takes it for toxicity later.
visit-ask-handicaps = What makes answering hard?
visit-ask-handicaps-note = tap all that apply
visit-ask-languages = Which languages does the patient speak?
visit-ask-hand = Which hand writes?
visit-ask-text = Anything else (glasses, hearing aid, an interpreter)
visit-baseline-late = Compare later checks with this one (treatment has begun)

handicap-none-known = None known
handicap-aphasia = Finding or saying words
handicap-hearing = Hearing
handicap-vision = Vision
handicap-hand = Writing hand
handicap-movement = Movement, weakness
handicap-memory = Memory, attention
handicap-other = Other
writes-right = Right
writes-left = Left
writes-both = Both
tongue-fr = French
tongue-en = English
tongue-it = Italian
tongue-de = German
tongue-es = Spanish
tongue-pt = Portuguese
tongue-ar = Arabic
tongue-tr = Turkish
tongue-pl = Polish
tongue-ru = Russian
tongue-other = another
