# La page du patient.
patient-absent = Absent de ce téléphone
patient-absent-text = Ce téléphone n’a aucune donnée sur ce patient. Il dépend peut-être d’une autre unité, ou n’est pas encore arrivé.
patient-history = Historique
patient-check-ice = ICE + neuro
patient-check-capd = CAPD + neuro
patient-check-neuro = Contrôle neuro
patient-check-crs = CRS
patient-resume = Reprendre
patient-sheet = Fiche de transmission
patient-move = Lit, unité, sortie
patient-watch = Rythme de surveillance
patient-more = Autres pages du patient
patient-ways-record = Dossier
patient-ways-shift = Équipe suivante
patient-ways-beside = À côté du grade
patient-ways-watch = Surveillance et lit
patient-no-checks = Aucune évaluation
patient-since = depuis { $time }
patient-before = était { $grade }
patient-confirm = À confirmer par un médecin
patient-not-watched = Hors surveillance actuellement
patient-ended = La surveillance s’est terminée le { $date }. Les symptômes plus tardifs comptent quand même.
patient-observed = À l’hôpital jusqu’à { $time }, après la dose { $number }
patient-next = Prochaine évaluation
patient-due = Évaluation à faire
patient-late = Évaluation en retard de { $duration }
patient-window = prévue { $from } – { $until }
patient-unsettled =
    { $n ->
        [one] { $count } point à trancher
       *[other] { $count } points à trancher
    }
patient-needs-you =
    { $n ->
        [one] À vous : { $count } point à trancher
       *[other] À vous : { $count } points à trancher
    }
patient-unsettled-text = Le plus grave compte jusqu’à ce qu’une personne décide.
patient-trend = Évolution
patient-from = depuis le { $date }
patient-last-checks = Dernières évaluations
patient-given = Administré
patient-given-note = selon les saisies d’ici

check-icans = ICANS { $grade }
check-crs = CRS { $grade }
pressure = { $systolic } / { $diastolic } mmHg
saturation = SpO₂ { $spo2 }
trend-ice = ICE
trend-capd = CAPD, plus c’est pire
trend-missed = Non faites : { $times }
trend-drugs = Administré : { $drugs }
trend-empty = Aucune évaluation

medication-given = administré
medication-not-given = non administré
medication-ordered = prescrit
medication-stopped = arrêté
medication-iv = par voie veineuse
medication-oral = par la bouche
