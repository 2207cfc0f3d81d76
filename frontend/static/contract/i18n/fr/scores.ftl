# Les scores à côté du grade.

title-scores = Scores
scores-beside = À côté du grade, jamais dedans
scores-beside-text = Calculés à partir des valeurs notées. Aucun grade ICANS ou CRS n’en change.
score-easix = EASIX
score-easix-text = LDH × créatinine / plaquettes. Aucun seuil n’est vérifié, aucun n’est donc affiché.
score-s-easix = s-EASIX
score-s-easix-text = LDH / plaquettes. Aucun seuil n’est vérifié, aucun n’est donc affiché.
score-m-easix = m-EASIX
score-m-easix-text = LDH × protéine C réactive en mg/dL / plaquettes. Aucun seuil n’est vérifié, aucun n’est donc affiché.
score-car-hematotox = CAR-HEMATOTOX
score-car-hematotox-text = Avant la lymphodéplétion, vers le jour −5. Cinq valeurs, toutes nécessaires.
score-group-low = Bas
score-group-high = Élevé
score-of = sur { $most }
score-log2 = log₂ { $number }
score-points =
    { $n ->
        [0] { $points } point
        [one] { $points } point
       *[other] { $points } points
    }
score-day = Jour { $day }
score-converted = = { $value }
score-unknown = Inconnu : des valeurs manquent
score-incomplete = Incomplet : une valeur manquante peut compter chacun de ses points
score-no-day0 = Aucun jour 0 n’est noté : aucune valeur ne peut être placée avant lui
score-confidence = Confiance { $confidence }
score-unsigned = { $point } (confiance { $confidence })
score-state-absent = non notée
score-state-disputed = deux versions se contredisent
score-state-unit = aucune source ne convertit cette unité
score-state-twice = deux valeurs de la même minute se contredisent
score-state-apart = trop longtemps avant les autres valeurs
score-state-zero = on ne divise pas par 0
