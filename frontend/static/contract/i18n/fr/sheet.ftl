# Les feuilles imprimées. Tout ce qui est sur le papier et ne vient pas du patient.
sheet-title = Feuille de transmission
sheet-subtitle = unité { $ward }, { $date }
sheet-made-up = Patients fictifs
sheet-none = aucun
sheet-continued = { $text }… (suite au dossier)
sheet-not-recorded = non renseigné
sheet-not-asked = non demandé
sheet-no-reason = sans motif noté

sheet-complete = Complet jusqu’à { $when }
sheet-never-complete = Incomplet : ce téléphone n’a pas joint le serveur
sheet-not-included =
    { $n ->
        [one] { $records } saisie du téléphone { $phone } non incluse (dernier contact { $when })
       *[other] { $records } saisies du téléphone { $phone } non incluses (dernier contact { $when })
    }
sheet-not-included-short =
    { $n ->
        [one] { $records } saisie du tél. { $phone } non incluse
       *[other] { $records } saisies du tél. { $phone } non incluses
    }
sheet-silent = Téléphone { $phone } sans contact depuis { $when }
sheet-silent-more =
    { $n ->
        [one] { $phones } autre téléphone sans contact
       *[other] { $phones } autres téléphones sans contact
    }
sheet-own =
    { $n ->
        [one] { $records } saisie seulement sur ce téléphone, incluse ici
       *[other] { $records } saisies seulement sur ce téléphone, incluses ici
    }
sheet-records =
    { $n ->
        [one] { $records } saisie, empreinte { $digest }. Heures de { $zone }.
       *[other] { $records } saisies, empreinte { $digest }. Heures de { $zone }.
    }
sheet-outdated = Périmé dès le contrôle prévu { $when } : scanner pour voir le dossier à jour.
sheet-not-a-device = Enregistre et montre ; les cliniciens décident. Non validé comme dispositif médical.
sheet-left-out = Seulement dans Tenpoint : { $what }.
sheet-left-dates = dates de proximité et de conduite
sheet-left-rules = règles et totaux des médicaments
sheet-printed = Imprimé { $when } par { $name } · Confidentiel, détruire après la garde
sheet-page = Page
sheet-of = sur
sheet-qr = Code QR : ouvre le dossier à jour ; il ne contient aucune donnée du patient

sheet-identity-none = Identité non enregistrée
sheet-born = Né(e) le
sheet-age = ({ $age })
sheet-number = N° patient
sheet-sex-female = Femme
sheet-sex-male = Homme
sheet-sex-other = Autre sexe
sheet-sex-unknown = Sexe inconnu
sheet-bed = Lit { $bed }
sheet-bed-none = Sans lit
sheet-day = Jour { $day }
sheet-day-of = { $day } sur { $window }
sheet-day-none = Jour inconnu
sheet-day-dose = { $day } sur { $window }, J{ $since } après la dose { $number }
sheet-day-again = { $day } sur { $window }, J{ $since } après une autre dose
sheet-in-hospital = À l’hôpital après la dose { $number }
sheet-in-hospital-until = jusqu’à { $when }
sheet-rhythm = Rythme de surveillance
sheet-rhythm-checks = actuellement { $count } examens par jour
sheet-rhythm-site = à ce grade le centre fixe l’intervalle
sheet-window-of = Jour 0 { $start }, fenêtre jusqu’au { $end }
sheet-window-none = Jour 0 non renseigné
sheet-allergies = Allergies connues
sheet-allergies-none_known = confirmé : aucune connue
sheet-allergies-not_recorded = non renseignées
sheet-weight = Poids
sheet-weight-of = { $weight }, mesuré le { $date }

sheet-tab-illness = I
sheet-tab-summary = P
sheet-tab-actions = A
sheet-tab-contingency = S
sheet-tab-synthesis = S
sheet-head-illness = Gravité
sheet-head-summary = Résumé du patient
sheet-head-actions = À faire
sheet-head-contingency = Situation et imprévus
sheet-head-synthesis = Synthèse par le receveur
sheet-synthesis-hint = redire la gravité, le pire, le prochain contrôle
sheet-given-by = Transmis par
sheet-accepted-by = Accepté par (nom, signature)
sheet-not-accepted = Non acceptés, lits
sheet-date-time = Date, heure

sheet-severity-unstable = Instable
sheet-severity-watcher = À surveiller
sheet-severity-stable = Stable
sheet-severity-unknown = Non gradé
sheet-severity-open = Incomplet
sheet-severity-rule = Mot de gravité selon le grade : proposition, non signée par ce site.
sheet-icans = ICANS
sheet-crs = CRS
sheet-sentence = { $name } { $now }, au pire { $peak }, { $direction }
sheet-sentence-none = { $name } non gradé
sheet-direction-rising = en hausse
sheet-direction-falling = en baisse
sheet-direction-same = égal
sheet-direction-unclear = incertain
sheet-direction-first = premier contrôle
sheet-now = actuel
sheet-peak = pire
sheet-not-graded = non gradé
sheet-never-graded = aucun
sheet-no-check = aucun contrôle enregistré
sheet-mark = signe du grade { $grade }
sheet-mark-open = grade { $grade }, incomplet
sheet-criteria = { $code }, édition { $edition }, { $signed }
sheet-criteria-none = critères non nommés
sheet-signed-by = signés pour ce site par { $name }
sheet-unsigned = critères non signés par ce site
sheet-peak-at = Pire { $when }
sheet-since = grade { $grade } depuis { $when } ({ $duration })
sheet-signed-as = calculé { $calculated }, signé grade { $grade } par { $name }
sheet-if-counted = { $grade } ; { $counted } si tout ce qui est vu est compté
sheet-missing = sans réponse : { $names }
sheet-fever-masked = fièvre peut-être masquée par des médicaments
sheet-no-driver = aucun critère
sheet-driver-unknown = gradé selon une autre édition, dont les critères ne sont pas ici
sheet-driver-temperature = température { $value }
sheet-driver-number = { $name } { $value }

sheet-trend-temperature = Température
sheet-trend-crs = Grade CRS
sheet-trend-icans = Grade ICANS
sheet-trend-no_drugs = Rien ces jours-ci
sheet-trend-late = arrivé en retard
sheet-trend-amended = corrigé
sheet-trend-late_mark = Cercle : tardif
sheet-trend-amended_mark = Trait : corrigé
sheet-trend-next = { $hours } h à venir
sheet-trend-alt = Évolution du { $start } au { $end } sur un seul axe de temps. Température en °C : { $temperature }. Grade CRS : { $crs }. { $scale } : { $totals }. Grade ICANS : { $icans }. Contrôles manqués : { $missed }. Médicaments donnés : { $drugs }. Prévu pendant la garde : { $due }.

sheet-grid-title =
    { $n ->
        [one] Dernier contrôle, item par item
       *[other] { $checks } derniers contrôles, item par item
    }
sheet-grid-none = Aucun contrôle neurologique enregistré
sheet-grid-baseline = Base
sheet-scale-ice = ICE sur { $of }
sheet-scale-capd = CAPD sur { $of }
sheet-grid-wakes = Éveil
sheet-grid-icans = ICANS
sheet-grid-crs = CRS
sheet-cell-ok = ✓
sheet-cell-wrong = ×
sheet-cell-untested = N/T
sheet-cell-blank = –
sheet-cell-missed = manqué
sheet-cell-key-points = Points de chaque item, plus c’est pire ; – sans réponse
sheet-wakes-alert = alerte
sheet-wakes-awakens_spontaneously = somnol.
sheet-wakes-awakens_to_voice = voix
sheet-wakes-awakens_to_touch = toucher
sheet-wakes-unarousable = non
sheet-note-missed = Manqué { $when } : { $reason }
sheet-note-writing = Écriture { $when } : { $told }
sheet-note-untested = N/T { $item } { $when } : { $reason }

sheet-no-course = Aucun traitement enregistré
sheet-product-none = Produit non renseigné
sheet-indication-none = indication non renseignée
sheet-indication = pour { $indication }
sheet-line = , ligne { $line }
sheet-setting-standard = , soin courant
sheet-setting-trial = , essai { $trial }
sheet-baseline = Référence : { $total } le { $date }
sheet-baseline-none = Pas de score de référence
sheet-crs-since = depuis { $when }
sheet-hottest = , au plus { $value } le { $when }
sheet-masked = Fièvre peut-être masquée
sheet-masked-since = depuis { $when } ({ $drug })
sheet-not-required = Fièvre non exigée
sheet-episode-moment = { $when } (jour { $day })
sheet-episode-reopened =  ; rouvert { $when }
sheet-episode-delayed =  ; début tardif
sheet-episode-rare =  ; début tardif, rare après { $days } jours (confiance { $confidence })
sheet-episode-over = du { $start } au { $end }, résolu
sheet-episode-peak = , pic { $grade }
sheet-would-be = serait { $grade } d’après le dossier actuel
sheet-before = Avant traitement
sheet-speaks = parle { $languages }
sheet-writes = écrit : { $hand }
sheet-baseline-under = Référence : { $total } le { $date }, sous traitement
sheet-values = Dernières valeurs
sheet-value-temperature = { $value }
sheet-value-pressure = pression { $systolic }/{ $diastolic }
sheet-value-heart_rate = pouls { $value }
sheet-value-respiratory_rate = respirations { $value }
sheet-value-spo2 = SpO2 { $value } %
sheet-value-oxygen_flow = oxygène { $value }
sheet-value-fio2 = FiO2 { $value } %
sheet-observed = Observé
sheet-called = appelé { $to }, pas de réponse notée
sheet-called-answered = appelé { $to }, a répondu
sheet-story-more = … suite au dossier
sheet-note = { $text } ({ $name })

sheet-drugs-drug = Médicaments (relevé, pas un ordre)
sheet-drugs-doses = Donnés
sheet-drugs-count = Doses
sheet-drugs-other = Produit, changements
sheet-drugs-none = Aucun médicament noté
sheet-drugs-more = Aussi notés : { $names }
sheet-doses =
    { $n ->
        [0] aucune donnée
        [one] { $doses } dose
       *[other] { $doses } doses
    }
sheet-doses-in-all = { $amount } en tout
sheet-doses-before =
    { $n ->
        [one] { $doses } avant
       *[other] { $doses } avant
    }
sheet-doses-of = { $doses } sur { $most }
sheet-drug-double = une dose ou deux ? comptées séparément
sheet-drug-no-more = maximum atteint
sheet-drug-next = règle : dès { $when }
sheet-drug-rule = { $drug }, règle : { $cite } (confiance { $confidence }, édition { $edition }).
sheet-steroids = Corticoïdes depuis le { $date } : environ { $amount } en dexaméthasone.
sheet-steroids-rest =
    { $n ->
        [one] { $doses } dose de corticoïde non comptée.
       *[other] { $doses } doses de corticoïdes non comptées.
    }
sheet-not-given = non donné
sheet-batch = lot { $batch }
sheet-drug-state = { $state } { $when }
sheet-state-ordered = prescrit
sheet-state-not_given = non donné
sheet-state-stopped = arrêté
sheet-route-iv = IV
sheet-route-oral = par la bouche
sheet-route-sc = SC
sheet-route-im = IM
sheet-route-inhaled = inhalé

sheet-kind-neuro_check = contrôle neurologique
sheet-kind-crs_check = contrôle CRS
sheet-kind-medication = médicament
sheet-kind-weight = poids
sheet-kind-patient = identité
sheet-kind-stay = séjour
sheet-kind-course = traitement
sheet-kind-note = note
sheet-kind-transfer = transfert
sheet-kind-discharge = sortie
sheet-kind-outcome = issue
sheet-kind-product_dose = dose du produit
sheet-kind-lab = valeur de laboratoire
sheet-kind-findings = constatations pour un score
sheet-kind-slot_missed = motif d’une évaluation non faite
sheet-kind-pause = suspension de la surveillance
sheet-kind-resume = reprise de la surveillance
sheet-kind-monitoring = rythme de surveillance
sheet-kind-escalation = alerte transmise
sheet-kind-acknowledgement = alarme vue
sheet-amended = { $kind } du { $when } par { $name } : { $reason }
sheet-amended-head = Corrigé
sheet-voided = { $kind } du { $when } par { $name } : { $reason }
sheet-voided-head = Retiré
sheet-item-changed = { $item } { $before } → { $after }
sheet-changes-all =
    { $n ->
        [one] { $all } saisie corrigée ou retirée en tout
       *[other] { $all } saisies corrigées ou retirées en tout
    }
sheet-reason-wrong_value = valeur fausse
sheet-reason-wrong_patient = autre patient
sheet-reason-entered_in_error = saisi par erreur
sheet-reason-misheard = réponse mal entendue
sheet-reason-learned_later = appris plus tard
sheet-reason-duplicate = saisi deux fois
sheet-reason-not_done = n’a pas été fait
sheet-reason-day0_moved = la perfusion a eu lieu un autre jour ou à une autre heure
sheet-reason-other = autre motif
sheet-exclusion = À confirmer par un médecin : { $name } ({ $reason }) ; grade { $grade }, { $counted } si compté
sheet-question-amendment = Deux corrections se contredisent : choisir
sheet-alarms = Alarmes sans réponse : { $count } ({ $name } { $grade }, { $when })
sheet-question-one_or_two = Une dose ou deux ? Comptée deux jusqu’à réponse
sheet-question-slot = Deux contrôles pour une heure : choisir celui qui vaut
sheet-question-dispute = Retiré par l’un, corrigé par l’autre : compte encore
sheet-question-weight = Deux poids notés : en confirmer un
sheet-question-episode = Épisode de CRS : décision d’un médecin

sheet-to-settle = à régler
sheet-now-first = d’abord
sheet-check-due = Contrôle neuro et valeurs CRS
sheet-check-overdue = En retard : contrôle neuro et CRS
sheet-check-due-neuro-check = Contrôle neuro
sheet-check-due-crs-check = Valeurs CRS
sheet-check-overdue-neuro-check = En retard : contrôle neuro
sheet-check-overdue-crs-check = En retard : valeurs CRS
sheet-window = { $start } à { $end }
sheet-could-be = { $name } peut-être jusqu’à { $ceiling } : finir ou refaire en moins de 1 h
sheet-no-baseline = Pas de contrôle de référence
sheet-actions-none = Rien de prévu pendant cette garde
sheet-actions-more =
    { $n ->
        [one] et { $more } autre sur le téléphone
       *[other] et { $more } autres sur le téléphone
    }
sheet-protocol-absent = Protocole local : non saisi pour ce site. Si … alors …
sheet-missed =
    { $n ->
        [one] { $missed } contrôle sur { $due } manqué
       *[other] { $missed } contrôles sur { $due } manqués
    }
sheet-missed-silent = , { $silent } sans motif
sheet-not-explained = sans motif noté
sheet-missed-crs = Évaluation CRS : { $why }
sheet-paused = en pause depuis : { $reason }
sheet-checks = Contrôles de ces surveillances : { $due } dus, { $on_time } à l’heure, { $late } en retard, { $explained } manqués avec motif, { $unexplained } manqués sans motif, { $open } encore ouverts ; { $paused } non dus : suspendus ou patient absent.
sheet-missed-none = Aucun contrôle manqué

sheet-ward-title = Transmission de l’unité { $ward }
sheet-ward-subtitle =
    { $n ->
        [one] { $date }, { $patients } patient
       *[other] { $date }, { $patients } patients, les plus graves d’abord
    }
sheet-ward-who = Unité { $ward }, { $date }
sheet-ward-none = Personne dans cette unité
sheet-ward-severity = Gravité
sheet-ward-bed = Lit
sheet-ward-patient = Patient, naissance, numéro
sheet-ward-day = Jour, produit
sheet-ward-icans = ICANS actuel
sheet-ward-crs = CRS actuel
sheet-ward-totals = ICE, 4 derniers
sheet-ward-drugs = Donnés
sheet-ward-due = À venir
sheet-ward-know = À savoir
sheet-ward-taken = Pris
sheet-ward-no-drugs = aucun noté
sheet-ward-check = { $time } prévu
sheet-ward-overdue = { $time } en retard
sheet-ward-check-neuro-check = { $time } neuro
sheet-ward-check-crs-check = { $time } CRS
sheet-ward-overdue-neuro-check = { $time } neuro en retard
sheet-ward-overdue-crs-check = { $time } CRS en retard
sheet-ward-key = Signes ICE et CAPD : point plein = total, trait = intervalle, case = N/T (non testable), croix = manqué. Les médicaments sont notés, non prescrits. Critères nommés sur la feuille de chaque patient.
sheet-nothing-due = rien de prévu
sheet-missed-short = ×
sheet-totals-alt = { $scale }, derniers contrôles, du plus ancien au plus récent : { $values }
sheet-count-unstable =
    { $n ->
        [one] { $count } instable
       *[other] { $count } instables
    }
sheet-count-watcher = { $count } à surveiller
sheet-count-unknown =
    { $n ->
        [one] { $count } non gradé
       *[other] { $count } non gradés
    }
sheet-count-open =
    { $n ->
        [one] { $count } incomplet
       *[other] { $count } incomplets
    }
sheet-count-stable =
    { $n ->
        [one] { $count } stable
       *[other] { $count } stables
    }
sheet-count-overdue = { $count } en retard
sheet-count-paused =
    { $n ->
        [one] { $count } suspendu
       *[other] { $count } suspendus
    }

# rester près du centre et ne pas conduire, sur les feuilles et les écrans
limits-near = Près du centre : { $ends }.
limits-driving = Pas de conduite : { $ends }.
limits-end = jusqu’au { $date } ({ $source }, confiance { $confidence })
limits-end-dose = jusqu’au { $time }, après la dose { $number } ({ $source }, confiance { $confidence })
limits-unknown = aucune date connue ici pour ce produit
limits-no-day0 = pas de date tant que J0 n’est pas fixé
assessed-day = M{ $month } { $date }
assessed-target = Bilan neurologique complet (anti-BCMA, confiance { $confidence }) : { $days }.
assessed-delayed = Bilan neurologique complet (ICANS tardif, confiance { $confidence }) : { $days }.

sheet-print = Imprimer
sheet-pdf = Ouvrir en PDF
sheet-back = Retour
sheet-preview = Aperçu avant impression
sheet-failed = La feuille n’a pas pu être faite

sheet-handed-none = Non transmis dans l’application
sheet-handed = Transmis { $when } par { $name }
sheet-handed-shift = , pour le poste de { $shift }
sheet-handed-to = , à { $name }
sheet-handed-open = Pas encore accepté
sheet-handed-accepted = Accepté { $when } par { $name }
sheet-handed-asked = Question ouverte de { $name }, { $when } : { $text }
sheet-handed-taken = oui
sheet-handed-tally = Transmissions dans l’application : acceptées { $accepted }, question ouverte { $asked }, pas encore acceptées { $open }, aucune { $none }
sheet-kind-handover = transmission
sheet-kind-handover_accepted = reprise

# the sheet of a whole watch
days-title = Fiche des { $days } jours
days-none = J0 n’est pas fixé : il n’y a pas de surveillance à montrer.
days-strip = Chaque contrôle de la surveillance, { $scale } ; une colonne par jour
days-course = Évolution
days-chart-key = chaque barre est un grade : son motif, base épaisse pour 0, cadre interrompu pour un intervalle
days-chart-missed = manqué
days-hump = pire { $grade }, jour { $day }
days-chart-alt = Évolution du { $start } au { $end }, une colonne par jour, chaque valeur quand elle change. Médicaments donnés : { $drugs }. Température en °C, maximum : { $temperature }. Grade CRS : { $crs }. { $scale } : { $totals }. Contrôles manqués : { $missed }. Grade ICANS : { $icans }. Chaque contrôle figure dans le tableau dessous.
days-day = Jour
days-date = Date
days-besides = Autres contrôles
days-worst = { $name }, pire
days-peak = { $name }, pire grade
days-baseline = référence { $total }
days-first = première { $when }
days-least = ≥{ $floor }
days-cell-paused = P
days-cell-open = …
days-key = Nombre = total, en gras si des points manquent ; ≥ = items non tous testés ; souligné = fait en retard ; × encadré = manqué ; P = en pause ou absent ; … = encore ouvert ; – = rien de noté.
days-sum = { $due } contrôles dus : { $on_time } à l’heure, { $late } en retard, { $explained } manqués avec motif, { $unexplained } manqués sans motif, { $open } encore ouverts ; { $paused } non dus : suspendus ou patient absent.
days-checks = Contrôles à l’heure
days-of = { $part } sur { $all }
days-late = { $late } en retard
days-missed = Manqués et en retard, chacun avec son motif
days-missed-none = Aucun contrôle manqué ni en retard.
days-done-late = fait en retard, { $when }
days-episode = Épisode
days-from = Du
days-to = Au
days-peak-of = Pire
days-lasted = Durée
days-set-by = Ce qui l’a fixé
days-open = encore ouvert
days-no-episode = Aucun épisode noté
days-lab-hint = comme notées ; pire : la plus basse ou la plus haute, selon ce que comptent les scores
days-lab-name = Valeur
days-lab-first = Première
days-lab-worst = Pire
days-lab-last = Dernière
days-lab-lowest = minimum { $value }
days-lab-highest = maximum { $value }
days-lab-none = Aucune valeur biologique notée.
days-lab-only = seule valeur
days-lab-apart =
    { $n ->
        [one] { $values } valeur non comparée : versions en désaccord, ou unité qu’aucune source ne convertit
       *[other] { $values } valeurs non comparées : versions en désaccord, ou unités qu’aucune source ne convertit
    }
days-score-name = Score
days-score-value = Valeur
days-score-from = Fait de
days-score-sure = Édition { $edition }, confiance { $confidence }, { $signed }
days-score-unsigned = non signé par ce site
days-score-log2 = log2 { $number }
days-score-run = { $limit } : { $days }
days-score-listed = non compté
days-score-source = Source
days-score-none = Aucun score n’a pu être calculé.
days-score-left = Non calculés, valeurs manquantes : { $names }.
days-writing = Écriture
days-writing-hint = la même phrase à chaque fois, dessins à une seule échelle ; aucun verdict n’est calculé
days-writing-none = Aucune écriture notée.
days-writing-baseline = référence
days-writing-drawn =
    { $n ->
        [one] tracé en { $seconds } s, { $lifts } levée de stylo
       *[other] tracé en { $seconds } s, { $lifts } levées de stylo
    }
days-writing-photo = photographié
days-writing-paper = vu sur papier
days-writing-more =
    { $n ->
        [one] De chaque jour la dernière, ou une avec un signe : { $more } autre n’est pas montrée.
       *[other] De chaque jour la dernière, ou une avec un signe : { $more } autres ne sont pas montrées.
    }
days-writing-not-received = image pas encore reçue
days-writing-not-here = image absente de ce téléphone
days-writing-damaged = cette image est illisible
days-nurse = Infirmier ou infirmière
days-physician = Médecin
days-every = Tous les contrôles neurologiques
days-every-hint = { $done } faits, { $missed } manqués
days-every-day = Jour
days-every-when = Date, heure
days-every-lost = Perdu, remarques
days-every-wakes = Éveil
days-every-icans = ICANS
days-every-by = Par
days-every-late = en retard
days-untested = N/T { $item }
days-crs-course = CRS dès { $when }, là où quelque chose a changé
days-crs-course-hint =
    { $n ->
        [one] { $shown } sur { $all } contrôle
       *[other] { $shown } sur { $all } contrôles
    }
days-crs-when = Date, heure
days-crs-day = Jour
days-crs-temperature = °C
days-crs-pressure = Tension
days-crs-support = Soutien
days-crs-spo2 = SpO2 %
days-crs-oxygen = Oxygène
days-crs-crs = CRS
days-crs-set-by = Déterminé par
days-changed = Modifié après signature
days-changed-hint = rien n’est jamais effacé
days-changed-none = Rien n’a été corrigé, retiré ni tranché.
days-settled = Tranché
days-settled-as = { $what } – { $text }
days-timed = Heure saisie
days-arrived-late =
    { $n ->
        [one] { $records } entrée est arrivée au serveur { $minutes } minutes ou plus après sa signature.
       *[other] { $records } entrées sont arrivées au serveur { $minutes } minutes ou plus après leur signature.
    }
