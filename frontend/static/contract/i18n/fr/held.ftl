# Les saisies que le serveur retient : le nombre, la liste, l’une d’elles, et ce qu’un médecin décide.
title-held = Saisies en attente
title-held-entry = Saisie en attente
apart-title-accept = Saisie versée au dossier
apart-title-keep-apart = Saisie gardée à part

apart-count =
    { $n ->
        [one] { $count } saisie attend une décision
       *[other] { $count } saisies attendent une décision
    }
apart-count-text = À l’abri sur le serveur, mais ne compte pas pour l’unité tant qu’un médecin n’a pas décidé.
apart-count-yours = À l’abri sur le serveur, mais ne compte pas pour l’unité tant que vous ou un autre médecin n’avez pas décidé.
apart-as-of = État à { $time } : le serveur n’est pas joint.
apart-row = Pas encore au dossier : un médecin décide.
apart-look = Voir

apart-explain = Elles sont arrivées au serveur telles qu’elles ont été signées. Elles comptent dès qu’un médecin de l’unité les a versées au dossier.
apart-open = En attente
apart-decided = Décidées, 30 derniers jours
apart-empty = Rien n’attend : ce qui est arrivé au serveur est au dossier ou a fait l’objet d’une décision.
apart-unread = Ce téléphone ne sait pas encore ce qui attend sur le serveur.
apart-asking = Demande au serveur
apart-again = Redemander
apart-offline = Ce qui est affiché date de { $time }. Décider exige le réseau.
apart-offline-entry = Décider exige le réseau. Rien n’est perdu d’ici là.
apart-elsewhere = De ce téléphone, à décider dans une autre unité

apart-signed = { $name }, { $time }
apart-sent-from = Envoyée par un téléphone utilisé en dernier par { $names }, { $time }
apart-unreadable = Illisible
apart-patient-absent = Absent de ce téléphone

apart-who = Signée par
apart-when = Signée à
apart-what = Contenu
apart-patient = Patient
apart-why = Retenue car
apart-since = Sur le serveur
apart-from = Envoyée par
apart-from-phone = un téléphone utilisé en dernier par { $names }
apart-answer = { $field } : { $answer }
apart-stands = Déjà au dossier
apart-text = Le texte tel qu’il a été envoyé

apart-decide = Que devient-elle ?
apart-outcome-accept = Verser au dossier
apart-outcome-keep-apart = Garder à part
apart-accept-note = Elle compte pour tous, signée par { $name }, { $time }. Votre nom et votre motif restent à côté.
apart-keep-apart-note = Elle ne compte pour personne et reste lisible ici, avec votre nom et votre motif. Le téléphone qui l’a envoyée est prévenu.
apart-cannot = Elle ne peut pas être versée au dossier
apart-cannot-not-an-entry = Ce serveur ne sait pas la lire. Si une application plus récente l’a faite, mettez d’abord le serveur à jour. Sinon, signez de nouveau ce qu’elle dit et gardez celle-ci à part.
apart-cannot-same-id = Une autre saisie porte le même identifiant et reste. Signez de nouveau ce que dit celle-ci et gardez-la à part.
apart-cannot-unknown-ward = Elle nomme une unité que ce serveur ne connaît pas.
apart-physician = Un médecin de l’unité décide
apart-physician-text = Montrez cet écran au médecin. Rien n’est perdu d’ici là.
apart-because = Pourquoi ?
apart-because-author-confirms = L’auteur confirme
apart-because-right-came-late = En service alors ; droit saisi trop tard
apart-because-author-denies = L’auteur ne l’a pas signée
apart-because-signed-again = Elle a été signée de nouveau
apart-because-wrong-patient = Mauvais patient
apart-because-unreadable = Elle est illisible
apart-because-other = Autre motif
apart-reason = { $reason } : { $text }
apart-words = Avec vos mots (peut rester vide)
apart-words-needed = Avec vos mots
apart-final = Une décision reste. Au dossier, la saisie peut encore être corrigée ; gardée à part, elle peut être signée de nouveau.
apart-hold-accept = la verse au dossier
apart-hold-keep-apart = la garde à part

apart-done-accept = Versée au dossier par { $name }, { $time }
apart-done-keep-apart = Gardée à part par { $name }, { $time }
apart-done-accept-text = Elle compte, telle qu’elle a été signée.
apart-yours = La saisie de { $name }, { $time }
apart-done-keep-apart-text = Elle ne compte pas. Si elle le doit, signez-la de nouveau.

apart-error = Rien n’a été décidé
apart-error-again = Votre choix est encore là. Réessayez.
apart-error-first = Quelqu’un a décidé avant vous
apart-error-first-text = Cette décision reste ; la vôtre n’a pas été gardée.
apart-error-physician = Pour le serveur, vous n’êtes pas médecin de cette unité.
apart-error-refused = Le serveur n’a pas accepté. Prévenez la personne qui s’occupe de Tenpoint.
apart-gone = Pas en attente
apart-gone-text = Cette saisie n’attend pas, ou vous ne pouvez pas la voir. Elle a pu être envoyée de nouveau et être au dossier.
