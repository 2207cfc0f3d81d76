# La liste de l’unité et l’entrée.
sign-in-question = Qui tient ce téléphone ?
sign-in-name = Nom
sign-in-passphrase = Phrase secrète
sign-in-button = Se connecter
sign-in-busy = Le serveur vérifie
sign-in-network = La première connexion sur un téléphone exige le réseau. Ensuite, ce téléphone fonctionne sans lui jusqu’à la fin du poste et de sa réserve.
sign-in-unsent-by = Signées par : { $people }. Elles partiront après la prochaine connexion.

places = Pages
ward-named = Unité { $ward }
ward-handover = Relève
ward-add = Ajouter
ward-stamp = { $count } surveillés, état à { $time }
ward-stamp-never = { $count } surveillés, serveur jamais joint
ward-overdue = En retard
ward-due = À faire
ward-paused = Suspendus
ward-later = Plus tard
ward-off = Hors surveillance
ward-left = Partis depuis 7 jours
ward-overdue-said =
    { $n ->
        [one] { $count } évaluation en retard : lit { $beds }
       *[other] { $count } évaluations en retard : lits { $beds }
    }
ward-late = retard { $duration }
ward-was-due = prévue { $from } – { $until }
ward-until = jusqu’à { $until }
ward-since = { $label } { $grade } depuis { $time }
ward-similar = Nom proche : { $names }
ward-namesake = { $name }, lit { $bed }
ward-start = Débuter
ward-not-done = Non faite
ward-explained = { $time } non faite : { $reason }
ward-start-for = l’évaluation de { $name }
ward-not-done-for =  : évaluation de { $name }
ward-resume = Reprendre, lit { $bed }
ward-draft-items = { $count } sur { $of }
ward-offline-since = Serveur non joint depuis { $time }
ward-offline-text = D’autres évaluations ont pu être faites ailleurs.
ward-clock-back = L’horloge recule de { $from } à { $until }
ward-clock-back-text = Les heures de cet intervalle s’écrivent « { $until } (1re) » avant et « { $until } (2e) » après. Les évaluations gardent leur heure : cette nuit-là, { $duration } de plus entre deux d’entre elles.
ward-clock-forward = L’horloge avance de { $from } à { $until }
ward-clock-forward-text = Les évaluations gardent leur heure : cette nuit-là, { $duration } de moins entre deux d’entre elles. Celle qui tomberait dans l’intervalle supprimé est due à la fin de celui-ci.
ward-not-checked = Session ouverte, non vérifiée auprès du serveur depuis { $time }.
ward-clock-behind = L’horloge de ce téléphone retarde de { $duration } sur celle du serveur
ward-clock-ahead = L’horloge de ce téléphone avance de { $duration } sur celle du serveur
ward-clock-text = Ce qui est dû ou en retard ici, et l’heure de ce qui y est signé, suivent l’horloge du serveur, et non celle que montre ce téléphone.
ward-clock-unknown = L’horloge de ce téléphone n’a jamais été comparée à celle du serveur
ward-clock-unknown-text = Ce qui est dû ou en retard ici, et l’heure de ce qui y est signé, suivent l’horloge de ce téléphone jusqu’au contact avec le serveur.
ward-empty = Personne dans cette unité
ward-empty-text = Ajoutez un patient quand un traitement commence. Ceux ajoutés sur d’autres téléphones apparaîtront après le prochain contact avec le serveur.
