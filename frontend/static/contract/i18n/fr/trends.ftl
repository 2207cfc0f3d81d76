# L’évolution : un seul axe de temps, ses signes, et la même chose en tableau.
trends-range = Jusqu’où en arrière
trends-hours = { $hours } h
trends-days = { $days } jours
trends-picture = Graphique
trends-until = jusqu’au { $time }
trends-all = { $range }, du { $from } au { $until }. Le tableau ci-dessous dit la même chose.
trends-none = rien sur cette période
trends-no-drugs = Aucun médicament noté sur cette période
trends-day = Jour
trends-temperature = Température, trait à { $fever }
trends-celsius = °C
trends-start = Jour 0
trends-start-other = Autre traitement
trends-dose = Dose { $number }
trends-dose-again = Nouvelle dose
trends-paused = Évaluations suspendues
trends-runs = encore en cours
trends-pause-open = personne ne les a reprises
trends-no-reason = sans motif
trends-late = arrivée { $duration } après la signature
trends-disputed = deux versions divergent
trends-tap = Toucher un signe pour voir ce qu’il est.
trends-earlier = Avant
trends-later = Après
trends-signed = Signé par { $by }
trends-record = Voir l’enregistrement
trends-table = La même chose en tableau
trends-sideways = Tableau, se déplace de côté
trends-time = Heure
trends-marks = Notes
trends-nothing = Rien de signé sur cette période.
trends-voided =
    { $n ->
        [one] { $count } enregistrement de cette période, saisi par erreur, n’est pas dessiné.
       *[other] { $count } enregistrements de cette période, saisis par erreur, ne sont pas dessinés.
    }
trends-key = Ce que disent les signes
trends-grade = Grade { $grade }
trends-sign-dot = Une valeur ; pour la température, vide sous le trait
trends-sign-span = Du moins au plus que cela peut être
trends-sign-unknown = Évalué, sans valeur
trends-sign-missed = Évaluation manquée
trends-sign-open = Évaluation en retard
trends-sign-paused = Évaluations suspendues
trends-sign-late = Arrivé en retard
trends-sign-amended = Corrigé
trends-sign-dose = Administré
trends-sign-run = En cours, avec une flèche tant que cela dure
trends-sign-start = Début d’un traitement ou d’une de ses doses
