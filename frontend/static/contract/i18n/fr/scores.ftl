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

score-icaht-neutrophils = ICAHT, neutrophiles
score-icaht-neutrophils-text = Jours consécutifs, courtes récupérations jointes ; pas le total des jours.
score-icaht-neutrophils-early = Précoce, jour 0 à +30
score-icaht-neutrophils-late = Tardif, jour +31 à +100
score-t-icaht = T-ICAHT, plaquettes
score-t-icaht-text = Jours consécutifs, courtes récupérations jointes ; pas le total des jours.
score-t-icaht-early = Précoce, jour 0 à +30
score-t-icaht-late = Tardif, jour +31 à +100
score-phase-no-day0 = Inconnu : aucun jour 0 n’est noté
score-phase-later = Commence au jour { $day }
score-phase-unknown = Inconnu : trop peu de valeurs notées
score-phase-so-far = grade jusqu’ici, au jour { $day }
score-phase-closed = grade, jusqu’au jour { $day }
score-upto = Au plus { $limit }
score-below = Moins de { $limit }
score-days =
    { $n ->
        [0] { $days } jour de suite
        [one] { $days } jour de suite
       *[other] { $days } jours de suite
    }
score-joined = Les récupérations jusqu’à { $days } jours sont jointes.
score-filled =
    { $n ->
        [one] { $days } jour sans valeur est pris sur la ligne entre ses voisins.
       *[other] { $days } jours sans valeur sont pris sur la ligne entre leurs voisins.
    }
score-missing =
    { $n ->
        [one] { $days } jour sans valeur peut être bas ou non.
       *[other] { $days } jours sans valeur peuvent être bas ou non.
    }
score-unread =
    { $n ->
        [one] { $days } jour a une valeur illisible : contestée, ou dans une unité qu’aucune source ne convertit.
       *[other] { $days } jours ont une valeur illisible : contestée, ou dans une unité qu’aucune source ne convertit.
    }
score-values =
    { $n ->
        [one] { $name } : { $days } jour avec une valeur
       *[other] { $name } : { $days } jours avec une valeur
    }
score-blind-progression = La progression n’est pas notée : les valeurs après elle sont lues aussi.
score-blind-next-therapy = Le traitement suivant n’est pas noté : les valeurs après lui sont lues aussi.
score-blind-transfusions = Les transfusions ne sont pas notées : une remontée après elles compte comme récupération, le grade peut donc être plus élevé en vérité.
