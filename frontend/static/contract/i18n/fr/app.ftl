# Ce que partagent tous les écrans : titres, pastille, gravité, identité, boutons communs.
app-name = Tenpoint
made-up-patients = Patients fictifs
title-sign-in = Connexion
title-ward = Unité
title-patient = Patient
title-register = Nouveau patient
title-history = Historique
title-trends = Au fil du temps
title-visit = Évaluation
title-amend = Corriger
title-move = Lit, unité, sortie
title-missed = Évaluation non faite
title-pause = Suspendre
title-checks = Évaluations faites et manquées
title-patient-sheet = Fiche de transmission
title-days-sheet = Fiche de toute la surveillance
title-ward-sheet = Fiche d’unité
title-form = Formulaire papier
title-sync = Mon travail est‑il à l’abri ?
title-take-in = Reprendre un fichier
title-settings = Options
title-lost = Rien ici
title-no-ward = Aucune unité
title-trouble = Un problème est survenu

back = Retour
ward = Unité
settings = Options
loading = Lecture des données de ce téléphone
not-recorded = Non renseigné
not-known = Inconnu
said-of = { $what } : { $text }

lost-text = Cette adresse ne mène nulle part.
no-ward-text = { $name } n’a accès à aucune unité ici. La personne qui s’occupe de Tenpoint peut le changer ; il suffit ensuite de se reconnecter.
trouble-text = Cet écran n’a pas pu s’ouvrir. Ce qui a été signé est conservé sur ce téléphone.
trouble-again = Réessayer
trouble-reading = Les données de ce téléphone n’ont pas pu être lues à l’instant. L’affichage peut être ancien.

pill-held = À traiter : { $count }
pill-alarm = Alarme : lit { $bed }
pill-alarms =
    { $n ->
        [one] { $count } lit : alarme
       *[other] { $count } lits : alarme
    }
pill-phone = { $count } sur ce tél.
pill-server = Sur serveur
pill-away = Hors ligne
pill-unread = Illisible
pill-sending = envoi en cours
pill-sign-in = connexion requise
pill-never = aucun contact
pill-offline = hors ligne { $duration }
pill-away-for = depuis { $duration }

ago = il y a { $duration }
just-now = à l’instant

icans = ICANS
crs = CRS
grades = Grades
grade-none = non évalué
grade-calculated = calculé { $grade }
grade-alone = une réponse à elle seule donne { $worst }
grade-if-counted = { $worst } si l’élément exclu compte
bed = Lit
bed-none = sans lit
patient-unnamed = Nom absent de ce téléphone

points-correct = { $count } justes
points-incorrect = { $count } fausses
points-not-testable = { $count } non testables
points-open = { $count } non demandées
spark-ice = ICE, 48 dernières heures : { $values }
spark-capd = CAPD, plus c’est pire, 48 dernières heures : { $values }
spark-missed = manquée

born = Naissance
sex = Sexe
sex-female = Féminin
sex-male = Masculin
sex-other = Autre
sex-unknown = Inconnu
hospital-number = Numéro patient
watch = Surveillance
watch-none = Aucun traitement enregistré
watch-no-day0 = J0 non défini
watch-day = J{ $day } sur { $window }
watch-day-dose = J{ $day } sur { $window }, J{ $since } après la dose { $number }
watch-day-again = J{ $day } sur { $window }, J{ $since } après une autre dose
allergies = Allergies
allergies-known = Connues, non décrites
allergies-none-known = Aucune connue (confirmé)
allergies-not-recorded = Non renseignées
product = Produit

sign-in-to-send = Connectez-vous pour envoyer ce qui est sur ce téléphone

landing-demo = Ce serveur montre l’unité de démonstration. Rien de ce qui y est saisi ne concerne une personne réelle.
landing-what = ICE, ICANS et CRS au lit du patient, avec ou sans réseau.
landing-open = Ouvrir l’unité
landing-limits = Note et montre ; les cliniciens décident. N’est pas un dispositif médical.
rescue-title = L’application ne démarre pas
rescue-old = Ce navigateur est trop ancien pour Tenpoint. Il faut Safari 16, Chrome 110, Firefox 115 ou plus récent : mettez le téléphone à jour, ou prenez-en un autre.
rescue-link = Aide quand l’application ne démarre pas
rescue-kept = Ce qui a été signé sur ce téléphone est gardé dans ce navigateur et y est toujours. N’effacez pas les données du navigateur.
rescue-again = Rouvrez l’unité avec le bouton ci-dessous.
rescue-unsent = Seulement sur ce téléphone
rescue-unsent-none = Rien n’attend d’être envoyé sur ce téléphone.
rescue-unreadable = Les saisies de ce téléphone ne peuvent pas être lues ici. N’effacez rien ; redémarrez le téléphone et rouvrez cette page.
rescue-reading = Lecture des saisies de ce téléphone
rescue-somebody = Un patient ; les noms s’affichent tant que quelqu’un est connecté
rescue-send = Les envoyer maintenant
rescue-sending = Envoi en cours
rescue-sent = Le serveur les a. Elles restent sur ce téléphone jusqu’à ce que l’application redémarre.
rescue-held = Le serveur en retient jusqu’à la décision d’un médecin ; elles sont à l’abri.
rescue-save = Les enregistrer dans un fichier
rescue-saved = Enregistré. Reprenez le fichier sur un autre téléphone sous « Mon travail est‑il à l’abri ? », ou donnez-le à la personne qui s’occupe du serveur.
rescue-before = Démarrer la version d’avant
rescue-anew = Recharger l’application
rescue-anew-text = Enlève les fichiers de l’application, jamais une saisie, et les charge à nouveau ; seulement là où le serveur est joint.
rescue-on-server = sur le serveur
rescue-held-there = retenue par le serveur
rescue-attached = écriture
rescue-attached-there = écriture sur le serveur
rescue-attached-refused = le serveur n’accepte pas l’écriture ; enregistrez-la dans un fichier
rescue-restart = Si l’écran reste vide, redémarrez le téléphone et ouvrez l’application depuis l’écran d’accueil.
rescue-paper = En attendant, utilisez la feuille papier et prévenez la personne qui s’occupe du serveur.
rescue-no-script = Cette page a besoin de JavaScript. Utilisez la feuille papier tant qu’il n’est pas activé.
