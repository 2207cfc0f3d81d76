# « Mon travail est-il à l’abri ? » et les réglages.
sync-all-safe = Tout ce qui est signé sur ce téléphone est sur le serveur
sync-none-yet = Rien n’a encore été signé sur ce téléphone
sync-never = Le serveur n’a pas encore été joint depuis ce téléphone.
sync-last-contact = Dernier contact { $time }
sync-only-here =
    { $n ->
        [one] saisie n’est que sur ce téléphone
       *[other] saisies ne sont que sur ce téléphone
    }
sync-oldest = La plus ancienne : { $time }, { $duration }. Gardez le téléphone chargé et dans l’unité.
sync-try = Essayer maintenant
sync-sending = Envoi en cours
sync-tried = Essai à { $time }
sync-held = Le serveur retient une saisie de { $name }, { $time }
sync-held-safe = Elle est à l’abri, mais ne compte pas pour l’unité tant qu’un médecin n’a pas décidé.
sync-incidents =
    { $n ->
        [one] { $count } désaccord avec le serveur
       *[other] { $count } désaccords avec le serveur
    }
sync-incidents-text = Les deux versions sont gardées et la pire alerte. Prévenez la personne qui s’occupe de Tenpoint.
sync-where = Où est chaque saisie
sync-contact = Dernier contact avec le serveur
sync-nothing = Rien n’attend.
sync-elsewhere = Un patient non affiché ici
sync-storage = Mémoire de ce téléphone
sync-if-phone-dies = Les saisies qui ne sont qu’ici sont perdues avec le téléphone. Recopiez-les sur papier s’il est abîmé ou presque vide.
storage-protected = Protégée : le navigateur garde les saisies jusqu’à leur envoi.
storage-unprotected = Non protégée : installez Tenpoint sur l’écran d’accueil pour que le navigateur garde les saisies.
storage-unknown = Ce navigateur ne dit pas s’il protège les saisies.

trouble-unreachable = Serveur non joint
trouble-sign-in = Connectez-vous pour envoyer
trouble-server-ill = Le serveur répond, mais ne peut rien recevoir pour l’instant
trouble-not-ours = Autre chose répond à la place du serveur : une page de connexion Wi-Fi ?
trouble-refused = Le serveur n’a pas accepté l’envoi de ce téléphone
trouble-not-kept = Ce téléphone n’a pas pu garder la réponse du serveur ; il la redemandera. Sa mémoire est-elle pleine ?

held-not-an-entry = Elle est illisible
held-same-id = Une autre saisie porte le même identifiant
held-unknown-author = Son auteur est inconnu
held-disabled-author = Son auteur ne peut plus signer
held-never-signed-in-here = Son auteur ne s’est jamais connecté sur le téléphone de la signature
held-no-right = Son auteur n’avait pas le droit de signer cela dans cette unité
held-unknown-ward = Elle nomme une unité inconnue ici

settings-language = Langue
settings-theme = Lumière
theme-auto = auto
theme-day = jour
theme-night = nuit
settings-hand = La main qui tient le téléphone
hand-right = droite
hand-left = gauche
settings-ward = Unité
settings-out = Quitter ce téléphone
settings-out-text = La déconnexion masque les patients de l’unité sur ce téléphone.
settings-unsent-text = Elles restent sur ce téléphone et partiront après la prochaine connexion.
settings-sign-out = Déconnecter { $name }
