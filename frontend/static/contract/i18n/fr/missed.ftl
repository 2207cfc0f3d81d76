# Les évaluations non faites et pourquoi, les suspensions, et combien ont été faites.
missed-reason-asleep-by-order = Sommeil prescrit
missed-reason-off-ward = Hors de l’unité
missed-reason-refused = Refus du patient
missed-reason-procedure = Pendant un geste
missed-reason-staffing = Effectif insuffisant
missed-reason-other = Autre motif
pause-reason-imaging = Imagerie
pause-reason-procedure = Geste ou opération
pause-reason-intensive-care = En réanimation ailleurs
pause-reason-other-ward = Dans une autre unité
pause-reason-leave = En permission
pause-reason-other = Autre motif
reason-with-words = { $reason } : { $text }
resume-reason-back = De retour dans l’unité

missed-section = Évaluations jusqu’ici
missed-ask = Pourquoi l’évaluation n’a-t-elle pas été faite ?
missed-ask-again = Quel motif est le bon ?
missed-check = Évaluation du { $time }
missed-signs = Toucher un motif le signe au nom de { $name }. Il peut être corrigé ensuite.
missed-signs-not = Les deux motifs restent dans l’historique.
missed-was = Motif noté : { $reason }.
missed-words = En quelques mots
missed-hold = note le motif
missed-why-changed = Pourquoi le changer ?
missed-absent = Rien à expliquer ici
missed-absent-text = L’évaluation a été faite, n’est pas encore due, ou n’est pas sur ce téléphone.
missed-not-yours = Une infirmière ou un médecin note le motif
missed-explain = Non faite : noter le motif
missed-say = Motif
missed-unexplained = manquée, sans motif
missed-still-open = pas encore faite
missed-earlier =
    { $n ->
        [one] { $count } plus ancienne
       *[other] { $count } plus anciennes
    }

count-due = Dues
count-on-time = À l’heure
count-late = En retard
count-explained = Manquées avec motif
count-unexplained = Manquées sans motif
count-open = Encore ouvertes
count-paused = Suspendues ou patient absent

pause-link = Suspendre
pause-ask = Pourquoi suspendre les évaluations ?
pause-text = Aucune évaluation n’est due jusqu’à la reprise. La liste de l’unité continue d’indiquer depuis quand.
pause-hold = suspend les évaluations
pause-since = Suspendues depuis { $time } ({ $reason })
pause-by = par { $name }, { $ago }
pause-long = Est-ce toujours le cas ?
pause-resume = Reprendre les évaluations
pause-resumed = Les évaluations reprennent.
pause-not-yours = Une infirmière ou un médecin suspend les évaluations

checks-none = Aucune évaluation n’était encore due.
checks-patients = Par patient
checks-shifts = Par poste
checks-shift = { $date }, { $from } – { $until }
checks-left = n’est plus ici
checks-strip = Les évaluations de la période, dans leur ordre
