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

title-score = Constatations pour un score
visit-kind-findings = Constatations pour un score
score-iec-hs-criteria = IEC-HS, critères
score-iec-hs-criteria-text = Hyperinflammation distincte du CRS et de l’ICANS. Les signes surviennent ensemble en 72 heures environ ; les autres causes sont exclues d’abord.
score-group-required = Exigé
score-group-common = Fréquents
score-group-other = Autres
score-group-features = Éléments
score-group-maximal = Le score le plus élevé
score-iec-hs-criteria-ferritin = Ferritine au-dessus de 2 × la limite supérieure, de 2 × sa valeur à la perfusion, ou en hausse rapide
score-iec-hs-criteria-onset = Début pendant ou après la résolution du CRS, ou inflammation aggravée après une première réponse
score-iec-hs-criteria-transaminases = ASAT ou ALAT au-dessus de 5 × la limite supérieure, ou de 5 × la référence si elle était anormale
score-iec-hs-criteria-fibrinogen = Fibrinogène sous 150 mg/dL ou sous la limite inférieure
score-iec-hs-criteria-haemophagocytosis = Hémophagocytose
score-iec-hs-criteria-cytopenia = Cytopénie nouvelle, aggravée ou réfractaire
score-iec-hs-criteria-ldh = LDH au-dessus de la limite supérieure
score-iec-hs-criteria-coagulation = Autre anomalie de la coagulation
score-iec-hs-criteria-bilirubin = Hyperbilirubinémie directe
score-iec-hs-criteria-splenomegaly = Splénomégalie nouvelle
score-iec-hs-criteria-fever = Fièvre nouvelle ou persistante, distincte du CRS
score-iec-hs-criteria-neurotoxicity = Neurotoxicité
score-iec-hs-criteria-lung = Signes pulmonaires
score-iec-hs-criteria-renal = Insuffisance rénale nouvelle
score-iec-hs-criteria-triglycerides = Triglycérides à jeun au-dessus de 265 mg/dL
score-ve-icans = VE-ICANS, EEG
score-ve-icans-text = Éléments de l’EEG et leur somme, une valeur de recherche. Elle ne change jamais le grade ICANS.
score-ve-icans-delta-upto-1 = Delta jusqu’à 1 Hz
score-ve-icans-delta-1-2 = Delta de 1 à 2 Hz
score-ve-icans-delta-2-3 = Delta de 2 à 3 Hz
score-ve-icans-delta-3-4 = Delta de 3 à 4 Hz
score-ve-icans-theta-4-5 = Thêta de 4 à 5 Hz
score-ve-icans-theta-5-8 = Thêta de 5 à 8 Hz
score-ve-icans-low-voltage = Voltage modérément bas, sous 20 µV
score-ve-icans-grda = Activité delta rythmique généralisée (GRDA)
score-ve-icans-gpd = Décharges périodiques généralisées (GPD)
score-ve-icans-alpha = Alpha au-dessus de 9 Hz
score-ve-icans-dominant-rhythm = Rythme dominant postérieur
score-ve-icans-nonconvulsive-status = État de mal non convulsif
score-ve-icans-silence = Voltage extrêmement bas ou silence électrocérébral
score-ve-icans-burst-suppression = Suppression-bouffées
score-ve-icans-unreactive = EEG aréactif
score-found-present = Présent
score-found-absent = Absent
score-found-not-known = Inconnu
score-found-list = { $state } : { $names }
score-found-by = Constaté par { $name }, { $time }
score-no-count = La source ne donne aucun nombre de critères nécessaire : à juger.
score-nothing-found = Inconnu : aucune constatation notée
score-maximal = Le plus élevé
score-maximal-not-known = Un élément qui donne à lui seul le score le plus élevé n’est pas connu
score-known = { $known } éléments connus sur { $of }
score-span = { $least } à { $most }
score-beside = { $name } { $value }, { $time }
score-last = Dernière fois : { $state }, { $time }
score-record = Noter les constatations
score-unsaid = Ce à quoi personne ne répond reste inconnu.
score-hold = note ces constatations sur ce téléphone
score-may-not = Un médecin le note.
score-none = Ce score n’existe pas
