# La surveillance d’un patient : son rythme, qui l’a fixé, un autre.
title-watch = Surveillance
watch-question = À quel rythme ce patient est examiné
watch-rhythm = Rythme
watch-edition = { $protocol } (édition { $edition })
watch-checks = Examens par jour maintenant
watch-why-grade = { $count }, pour un ICANS { $grade } ou plus, depuis { $time }
watch-why-loss = { $count }, pour des points perdus, depuis { $time }
watch-beside = { $what }, heures
watch-until = Resserré jusqu’à
watch-site = Pour ce grade la source ne donne aucun intervalle : votre centre le fixe.
watch-unknown = Ce téléphone ne connaît pas le rythme qui a été fixé. Une version plus récente le connaît peut-être ; suivez les règles de votre centre d’ici là.
watch-set-by = Fixé par { $name } { $time }
watch-because = Raison
watch-from-course = Comme inscrit avec le traitement
watch-off = Personne n’a encore fixé J0 : aucun examen n’est demandé.
watch-another = Un autre rythme
watch-reason = Pourquoi
watch-words = Avec vos mots (peut rester vide)
watch-words-needed = Pourquoi, avec vos mots
watch-from-now = Compte à partir de maintenant. Les créneaux d’avant restent tels quels.
watch-physician = Un médecin fixe le rythme
watch-physician-text = Demandez à un médecin connecté sur un téléphone de cette unité.
watch-hold = fixe le rythme à partir de maintenant
watch-unsigned = Pas encore signé par ce centre
watch-present = en vigueur
watch-dose = Inscrire une dose du produit
title-dose = Dose administrée
dose-hint = Compter à partir de 1, la première perfusion ou dose d’escalade.
dose-now = Maintenant
dose-earlier = Plus tôt
dose-begins = Une dose d’escalade, une dose répétée et une nouvelle perfusion relancent la surveillance.
dose-hold = enregistre sur ce téléphone
field-dose-number = Numéro de la dose
field-dose-when = Administrée
field-dose = Jour de l’administration
field-dose-day = Jour de l’administration
field-dose-month = Mois de l’administration
field-dose-year = Année de l’administration
field-dose-time = Heure de l’administration
register-dose-number = Écrivez le numéro de la dose, par exemple 2
register-no-such-instant = Ce jour ou cette heure n’existe pas
register-given-future = C’est dans le futur
visit-kind-product_dose = Produit administré
monitoring-because-worsening = L’état du patient s’aggrave
monitoring-because-improvement = L’état du patient s’améliore
monitoring-because-product = Demandé pour ce produit
monitoring-because-trial = Demandé par l’essai
monitoring-because-site = Selon l’usage de notre centre
monitoring-because-other = Autre chose
kind-monitoring = Rythme de surveillance
visit-kind-monitoring = Rythme de surveillance
field-dose-amount = Quantité administrée
register-dose-amount = Écrivez un nombre supérieur à 0
dose-amount-hint = En { $unit } ; peut être omise. Aucune source ne donne une quantité par palier.
dose-amount-steps-dose = En { $unit } ; peut être omise. Paliers de la source : { $steps } { $unit } (confiance { $confidence })
dose-amount-steps-kg = En { $unit } ; peut être omise. Paliers de la source : { $steps } { $unit } par kg (confiance { $confidence })

# le traitement, corrigé ou un de plus
title-course = Traitement
course-correct = Corriger le traitement
course-correct-text = Ce qui a été signé figure dans le formulaire. Rien ne compte avant votre signature.
course-new = Un autre traitement
course-new-text = Une nouvelle perfusion, ou un autre produit. Ce qui a été inscrit avant reste tel quel.
course-absent = Ce traitement n’est pas sur ce téléphone
course-not-yours = Un infirmier ou un médecin inscrit les traitements.
course-look = Ce que cela déplace
course-hold = corrige le traitement
course-hold-new = inscrit le traitement
course-both-stay = Les deux versions restent dans l’historique.
course-more = Inscrire ce qui a été administré
course-another = Un autre traitement
course-first = Inscrire le traitement
course-correct-link = Corriger ce traitement
course-not-present = pas celui en cours
course-set-day0 = Fixer J0
ward-no-day0 = J0 non défini : aucun examen n’est demandé
field-dose-course = De quel traitement
visit-kind-course = Traitement
reason-day0-moved = La perfusion a eu lieu un autre jour ou à une autre heure

# ce qu’un acte déplace : les faits de la surveillance, avant et après
moves-title = Ce que cela déplace
moves-stays = comme maintenant
moves-day0 = J0
moves-day0-none = Non fixé
moves-day = Jour
moves-last = Dernier jour
moves-rhythm = Rythme
moves-so-far = Examens jusqu’ici
moves-done = faits : { $count }
moves-late = dont en retard : { $count }
moves-missed = manqués : { $count }
moves-unexplained = dont inexpliqués : { $count }
moves-now = Prochain examen
moves-due-later = { $time }
moves-due-due = { $time }, à faire
moves-due-overdue = { $time }, en retard
moves-due-paused = en pause
moves-due-off = aucun
moves-near = Près du centre
moves-driving = Pas de conduite
moves-assessed = Après le suivi
moves-tool = Outil de l’examen neurologique
moves-hospital = À l’hôpital jusqu’au
moves-icans = Début de l’ICANS
moves-crs = Début du CRS
moves-onset = J{ $day }
moves-none = aucun
moves-asked =
    { $n ->
        [one] { $count } examen est demandé qui ne l’était pas jusqu’ici
       *[other] { $count } examens sont demandés qui ne l’étaient pas jusqu’ici
    }
moves-asked-text = Personne n’a pu le faire à son heure. Il compte comme manqué ou en retard jusqu’à ce que quelqu’un l’explique.
moves-orphans =
    { $n ->
        [one] { $count } raison d’un examen non fait n’a plus son examen
       *[other] { $count } raisons d’examens non faits n’ont plus leur examen
    }
moves-orphans-text = La raison reste dans l’historique.
moves-other = La surveillance suit maintenant un autre traitement : { $product }
