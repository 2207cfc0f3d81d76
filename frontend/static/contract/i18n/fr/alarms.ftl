# Alarmes : ce qu’une deuxième personne doit avoir vu.
title-alarms = Alarmes
title-patient-alarms = Alarmes d’un patient
alarm-explain = Un grade qui monte, une crise ou une hémorragie reste ici tant qu’une autre personne que l’auteur ne l’a pas vu.
alarm-open = Pas encore vues
alarm-none = Aucune alarme en attente
alarm-answered = Vues depuis 24 heures
alarm-before = Vues
alarm-from = { $grade }, était { $was }
alarm-why-rise = grade en hausse
alarm-why-steep = hausse de deux grades ou plus
alarm-why-seizure = crise
alarm-why-haemorrhage = hémorragie
alarm-seen = vue par { $by }
alarm-called = appel : { $to }, { $by }
alarm-unseen = Alarme non vue : { $grade }
alarm-count =
    { $n ->
        [one] { $count } alarme que personne d’autre n’a vue
       *[other] { $count } alarmes que personne d’autre n’a vues
    }
alarm-answer = Répondre
alarm-whom = Qui avez-vous appelé ?
alarm-text = Note que vous êtes au courant et qui vous avez appelé. N’appelle personne.
alarm-own = Vous avez signé ce contrôle
alarm-own-text = Quelqu’un d’autre doit le voir. Vous pouvez noter qui vous avez appelé.
alarm-not-yours = Une infirmière ou un médecin de l’unité répond aux alarmes
alarm-hold =
    { $n ->
        [one] a vu { $count } alarme
       *[other] a vu { $count } alarmes
    }
alarm-hold-call = note l’appel
alarm-rate =
    { $n ->
        [one] { $count } alarme ces { $window } derniers jours, pour { $days } jours-patients
       *[other] { $count } alarmes ces { $window } derniers jours, pour { $days } jours-patients
    }

called-physician = Médecin de l’unité
called-haematologist = Hématologue
called-intensive-care = Réanimation
called-neurologist = Neurologue
called-response-team = Équipe d’urgence
