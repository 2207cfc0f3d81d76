# Transmissions : à qui le tour, ce qui est signé, ce qui est venu depuis.
title-handover = Transmission
title-handovers = Transmissions
visit-kind-handover = Transmission
visit-kind-handover_accepted = Reprise

expected-fever = En cas de fièvre
expected-grade = Si un grade monte
expected-total = Si le total change
expected-seizure = En cas de crise
expected-pressure = Si la tension baisse
expected-oxygen = S’il faut plus d’oxygène
expected-refuses = Si un contrôle est refusé

handover-for = pour le poste de { $shift }
handover-to = à { $name }
handover-by = Transmis par { $by }
handover-open = Pas encore accepté
handover-accepted = Repris par { $by }
handover-asks = Question de { $by } : { $text }
handover-left = Personne n’a repris la transmission précédente
handover-nothing-said = Rien n’a été écrit sur les imprévus.

handover-give = Transmettre
handover-correct = Corriger la transmission
handover-anew = Transmettre de nouveau
handover-title-take = Reprendre de { $name }
handover-title-answer = { $name } demande
handover-title-waits = Transmis, pas encore accepté
handover-title-accepted = Repris par { $name }
handover-do-take = Reprendre
handover-do-answer = Répondre
handover-is-take = Transmis, attend d’être repris
handover-is-answer = Une question sur votre transmission
handover-is-waits = Transmis, pas encore accepté

handover-expect = À quoi le poste suivant doit-il être prêt ? Dans vos mots ; le protocole du site reste à part.
handover-words = Dans vos propres mots
handover-shift = Pour quel poste ?
handover-shift-of = { $from } – { $until }
handover-to-whom = À qui (peut rester ouvert)
handover-anyone = Qui viendra
handover-corrected-text = Les deux versions restent, et quelqu’un doit reprendre de nouveau.
handover-read-back = Redire la gravité, le pire et le prochain contrôle avant de reprendre.
handover-question = Une question (vide : vous reprenez)
handover-answer = Votre réponse
handover-not-yours = Un infirmier ou un médecin transmet et reprend
handover-not-here = N’est plus dans cette unité

handover-since = Signé depuis la transmission
handover-since-none = Rien.
handover-since-more = { $count } de plus dans l’historique

handover-hold-give = transmet pour { $shift }
handover-hold-take = reprend
handover-hold-ask = demande, ne reprend pas
handover-hold-answer = répond
handover-next = Suivant : lit { $bed }
handover-start-take = Reprendre : lit { $bed }
handover-start-answer = Répondre : lit { $bed }
handover-start-give = Transmettre : lit { $bed }
handover-all-take = Personne d’autre n’attend d’être repris.
handover-all-answer = Aucune autre question ne vous attend.
handover-all-give = Tous sont transmis.

handovers-none = Personne dans cette unité.
handovers-take = À reprendre
handovers-answer = Questions pour vous
handovers-give = Pas encore transmis
handovers-waits = En attente d’autres
handovers-accepted = Repris
handover-count-take = À reprendre
handover-count-answer = Questions
handover-count-give = Non transmis
handover-count-waits = En attente
handover-count-accepted = Repris

handover-waiting =
    { $n ->
        [one] { $count } transmission vous attend
       *[other] { $count } transmissions vous attendent
    }
handover-questions =
    { $n ->
        [one] { $count } question sur votre transmission
       *[other] { $count } questions sur vos transmissions
    }
record-about-handover = sur la transmission de { $time }
