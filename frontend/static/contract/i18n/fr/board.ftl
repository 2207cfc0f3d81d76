# Le tableau de l’unité : lu de loin, par quiconque passe. Aucun nom, aucun grade.
title-board = Tableau de l’unité
board-light = Serveur joint
board-light-out = Serveur non joint
board-gone = Pas de données depuis { $time }
board-gone-never = Pas encore de données
board-gone-text = Le serveur n’est pas joint. Ce qui est affiché plus bas est ancien : se fier aux téléphones et aux patients.
board-signed-out = Cet écran n’est plus connecté. Se connecter de nouveau.
board-not-yours = Il n’y a pas de tableau pour ce compte. Se connecter avec un compte qui en a un.
board-none = Personne n’est sous surveillance
board-done = Tout est fait
board-next =
    { $n ->
        [one] Prochaine évaluation { $time } : lit { $beds }
       *[other] Prochaine évaluation { $time } : lits { $beds }
    }
board-planned = prévue { $time }
board-rest = Rien à faire pour l’instant
board-alarm = alarme que personne d’autre n’a vue
board-paused = suspendue
board-missed = évaluation d’avant non faite, sans motif
board-unreadable =
    { $n ->
        [one] { $count } dossier ne peut pas être suivi ici : voir la liste de l’unité sur un téléphone
       *[other] { $count } dossiers ne peuvent pas être suivis ici : voir la liste de l’unité sur un téléphone
    }
board-unset =
    { $n ->
        [one] { $count } lit est sans J0 : aucune évaluation n’y est demandée
       *[other] { $count } lits sont sans J0 : aucune évaluation n’y est demandée
    }
board-silent =
    { $n ->
        [one] { $count } téléphone muet depuis un moment : ce qui y a été fait manque ici
       *[other] { $count } téléphones muets depuis un moment : ce qui y a été fait manque ici
    }
board-owed =
    { $n ->
        [one] { $count } fiche signée sur un téléphone n’est pas arrivée
       *[other] { $count } fiches signées sur des téléphones ne sont pas arrivées
    }
board-says = Ce que le serveur sait. Une évaluation encore sur un téléphone manque ici.
board-leave = Se déconnecter
board-open-text = Les lits et ce qui y reste à faire, pour un écran au mur ; sans noms.
