# Médicaments : noms, groupes, pourquoi une dose n’est pas donnée ou un médicament est arrêté.
agent-tocilizumab = tocilizumab
agent-siltuximab = siltuximab
agent-anakinra = anakinra
agent-dexamethasone = dexaméthasone
agent-methylprednisolone = méthylprednisolone
agent-prednisone = prednisone
agent-prednisolone = prednisolone
agent-hydrocortisone = hydrocortisone
agent-paracetamol = paracétamol
agent-metamizole = métamizole
agent-ibuprofen = ibuprofène
agent-naproxen = naproxène
agent-diclofenac = diclofénac
agent-levetiracetam = lévétiracétam
agent-lorazepam = lorazépam
agent-norepinephrine = noradrénaline
agent-epinephrine = adrénaline
agent-phenylephrine = phényléphrine
agent-dopamine = dopamine
agent-angiotensin-2 = angiotensine II
agent-vasopressin = vasopressine
agent-oxygen = oxygène

agents-anticytokine = Contre les cytokines
agents-steroid = Corticoïdes
agents-antipyretic = Contre la fièvre
agents-antiepileptic = Contre les crises
agents-vasopressor = Vasopresseurs
agents-oxygen = Oxygène

medication-sc = sous la peau
medication-inhaled = inhalé
medication-because-refused = Refusé
medication-because-not-available = Non disponible
medication-because-asleep = Dort
medication-because-improved = Plus nécessaire
medication-because-by-physician = Décision du médecin
medication-because-reaction = Réaction au médicament
medication-because-other = Autre

title-drugs = Médicaments
title-drug = Noter un médicament
title-drug-correct = Corriger : { $drug }
title-weight = Poids
visit-kind-medication = Médicament
visit-kind-weight = Poids

drugs-hours = { $hours } h
drugs-record = Une trace, pas une prescription.
drugs-others-since = Données des autres téléphones à { $time }.
drugs-others-never = Ce téléphone n’a pas encore joint le serveur.
drugs-others-missing = Des doses notées ailleurs peuvent manquer
drugs-paper = J’ai vérifié le dossier papier
drugs-none = Aucun médicament noté
drugs-none-given = aucune dose
drugs-all = Tous les médicaments, en noter un
drugs-another = Noter un médicament
drugs-may-not = Les infirmiers et les médecins le notent.
drugs-unknown = Absent du formulaire de cette application : affiché tel qu’écrit, aucune limite connue.
drugs-by = noté par { $name }, { $time }
drugs-batch = lot { $batch }
drugs-ordered-by = prescrit par { $name }
drugs-no-amount = quantité non notée
drugs-aside = compté une fois avec une autre trace
drugs-running = En cours depuis { $time }
drugs-count =
    { $n ->
        [one] { $count } dose dans ce traitement
       *[other] { $count } doses dans ce traitement
    }
drugs-count-of = { $count } sur { $most } dans ce traitement
drugs-lately = { $count } sur { $most } en { $hours } h
drugs-earliest = suivante selon la règle dès { $time } (dans { $duration })
drugs-earliest-past = intervalle écoulé depuis { $time }
drugs-earliest-all = plus aucune selon la règle
drugs-earliest-none = Aucune dose : pas d’intervalle à attendre
drugs-earliest-unknown = Aucune source ne donne d’intervalle
drugs-broke-interval = À moins de { $duration } d’une autre dose
drugs-broke-window = Plus de { $most } en { $hours } h
drugs-broke-all = Plus de { $all } dans ce traitement
drugs-double =
    { $n ->
        [2] { $drug } : une dose ou deux ?
       *[other] { $drug } : combien des { $count } doses ?
    }
drugs-double-text = Notées sur plusieurs téléphones à { $times }, à { $duration } d’écart. Comptées { $count } jusqu’à réponse.
drugs-double-settle = Une ou deux ?
drugs-steroids =
    { $n ->
        [one] Corticoïdes depuis le { $date } : environ { $amount } en dexaméthasone, pour { $count } dose.
       *[other] Corticoïdes depuis le { $date } : environ { $amount } en dexaméthasone, pour { $count } doses.
    }
drugs-steroids-rest =
    { $n ->
        [one] { $count } dose de corticoïde non comptée : sans quantité, ou sans équivalence dans la source.
       *[other] { $count } doses de corticoïdes non comptées : sans quantité, ou sans équivalence dans la source.
    }

weight = Poids
weight-unknown = Non noté
weight-age =
    { $n ->
        [0] { $date }, aujourd’hui
        [one] { $date }, il y a { $days } jour
       *[other] { $date }, il y a { $days } jours
    }
weight-record = Noter le poids
weight-hint = En kilogrammes. Dernier : { $last }
weight-settle = Lequel ?
weight-said = Notés : { $weights }
weight-no-dose-unknown = Pas de dose calculée : le poids n’est pas noté
weight-no-dose-old = Pas de dose calculée : le poids est trop ancien
weight-no-dose-twice = Pas de dose calculée : deux poids se contredisent
field-weight = Poids
register-weight-form = Écrivez des kilogrammes, par exemple 69,4
register-weight-impossible = Entre { $least } et { $most }

drug-hold = enregistre cette trace sur ce téléphone
drug-hold-correct = corrige cette trace sur ce téléphone
drug-next = serait la dose { $number }
drug-next-of = serait la dose { $number } sur { $most }
drug-times = fois
drug-equals = égale
drug-per-kg = { $amount } par kg
drug-branch-below = moins de { $weight }
drug-branch-from = { $weight } ou plus
drug-branch-all = tout poids
drug-capped = { $formula } par la formule, { $cap } par la limite
drug-cap = Limite de dose
drug-cap-none = Aucune source ne limite une dose.
drug-cap-not-reached = { $amount } sur { $cap }, non atteinte
drug-cap-reached = { $amount } sur { $cap }, atteinte
drug-cap-edge = La limite de { $cap } décide, pas le poids
drug-near = Le poids est proche du changement de règle
drug-near-text = { $rules }
drug-interval = { $duration } entre les doses
drug-gone = { $duration } écoulées
drug-last = dernière { $time }
drug-earliest = selon la règle { $time }
drug-last-amount = Dernière dose : { $dose }
drug-last-dose = Dernière : { $dose }, { $time }, { $ago }
drug-early = Trop tôt selon la règle, encore { $duration }
drug-early-text = Selon la règle dès le { $time }.
drug-breaks = Hors des limites
drug-never-blocked = La trace n’est jamais bloquée : il est demandé qui a prescrit et pourquoi.
drug-concern-alone = ICANS sans CRS
drug-concern-alone-text = La source le dit sans effet sur une neurotoxicité isolée, qu’il peut aggraver. Aucun grade de CRS au-dessus de 0 n’est connu ici. Il est demandé qui a prescrit et pourquoi.
drug-concern-no-steroid = Aucun corticoïde noté dans ce traitement
drug-concern-no-steroid-text = La SITC cite un corticoïde avec la deuxième dose.
drug-ordered = Prescrit : { $dose }
drug-now = Maintenant, { $time }
drug-amount-hint = En { $unit }
drug-amount-calculated = En mg. Calculé : { $amount }
drug-sure = { $amount } est juste
drug-route-over = { $route }, en { $duration }
drug-brand-hint = Comme imprimé sur la boîte, pour la traçabilité
drug-sources = D’où viennent les nombres, édition { $edition }
drug-source = { $name } : { $cite } (confiance { $confidence })
drug-atc = ATC { $code } (confiance { $confidence })
drug-numbers-unknown = Aucune source ne donne : { $names }
drug-unsigned = Pas encore signé par ce site
drug-not-checked = Une infection active et les autres médicaments ne sont pas vérifiés ici.
drug-number-atc = code ATC
drug-number-per-kg = dose selon le poids
drug-number-near-g = limite de poids
drug-number-cap-ug = limite d’une dose
drug-number-over-min = durée
drug-number-apart-min = intervalle
drug-number-windows = doses en 24 h
drug-number-most-in-all = doses en tout
drug-number-usual-ug = dose habituelle
drug-number-dexamethasone = équivalence en dexaméthasone
drug-number-not-alone = ICANS sans CRS
drug-number-steroid-from-dose = corticoïde associé
field-drug-state = Ce qui s’est passé
field-amount = Quantité
field-amount-sure = Hors des doses des sources
field-route = Voie
field-drug-when = Quand
field-drug = Jour
field-drug-day = Jour
field-drug-month = Mois
field-drug-year = Année
field-drug-time = Heure
field-brand = Marque
field-batch = Lot
field-drug-reason = Pourquoi
field-ordered-by = Prescrit par
field-drug-words = Pourquoi, en mots
field-correct-reason = Pourquoi corriger
field-correct-words = Pourquoi, en mots
field-paper = Dossier papier
register-amount-form = Écrivez un nombre supérieur à 0 avec { $decimals } décimales au plus
register-amount-unusual = Les sources citent de { $low } à { $high } : confirmez la quantité ci-dessous
register-drug-same = Rien n’est changé
