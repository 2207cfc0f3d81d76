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
sync-only-attached =
    { $n ->
        [one] saisie est sur le serveur, son écriture est encore sur ce téléphone
       *[other] saisies sont sur le serveur, leur écriture est encore sur ce téléphone
    }
sync-only-partly = saisies ne sont pas encore entières sur le serveur ; pour { $count }, seule l’écriture est encore sur ce téléphone
sync-unread = L’écriture gardée sur ce téléphone ne peut pas être lue pour l’instant
sync-unread-text = On ne sait pas si le serveur a tout. Fermez les autres fenêtres de Tenpoint ou redémarrez le téléphone ; n’effacez rien.
sync-oldest = La plus ancienne : { $name }, { $time }, { $ago }. Gardez le téléphone chargé et dans l’unité.
sync-try = Essayer maintenant
sync-sending = Envoi en cours
sync-tried = Essai à { $time }
sync-held = Le serveur retient une saisie de { $name }, { $time }
sync-held-safe = Elle est à l’abri, mais ne compte pas pour l’unité tant qu’un médecin n’a pas décidé.
sync-attached-refused = Le serveur n’accepte pas l’écriture de { $name }, { $time }
sync-attached-refused-text = La saisie compte ; son écriture reste sur ce téléphone et est proposée à nouveau chaque jour. Enregistrez-la dans un fichier et prévenez la personne qui s’occupe de Tenpoint. Le serveur dit : { $reason }.
sync-attached-trouble = Les saisies sont arrivées, l’écriture pas encore
sync-incidents =
    { $n ->
        [one] { $count } désaccord avec le serveur
       *[other] { $count } désaccords avec le serveur
    }
sync-incidents-text = Les deux versions sont gardées et la pire alerte. Prévenez la personne qui s’occupe de Tenpoint.
sync-where = Où est chaque saisie
sync-contact = Dernier contact avec le serveur
sync-nothing = Rien n’attend.
sync-as-of = { $ward } : état de { $time }
sync-as-of-never = { $ward } : pas encore lue
sync-dies = Si ce téléphone tombe en panne
sync-elsewhere = Un patient non affiché ici
sync-storage = Mémoire de ce téléphone
sync-if-phone-dies = Les saisies qui ne sont qu’ici sont perdues avec le téléphone. S’il est abîmé ou presque vide, enregistrez-les dans un fichier pour un autre téléphone ou recopiez-les sur papier.
storage-protected = Protégée : le navigateur garde les saisies jusqu’à leur envoi.
storage-unprotected = Non protégée : installez Tenpoint sur l’écran d’accueil pour que le navigateur garde les saisies.
storage-unknown = Ce navigateur ne dit pas s’il protège les saisies.

trouble-unreachable = Serveur non joint
trouble-do-unreachable = Il n’y a pas de réseau ici, ou le serveur est arrêté. Continuez à travailler : tout est gardé et part tout seul. Essayez là où le Wi-Fi est fort.
trouble-silent = Le serveur ne répond pas à temps
trouble-do-silent = Le réseau est là mais trop lent, ou le serveur est bloqué. Continuez à travailler : l’envoi est réessayé tout seul. Si vos collègues le voient aussi, prévenez la personne qui s’occupe de Tenpoint.
trouble-cut-off = Le serveur est là, mais l’envoi s’est interrompu
trouble-do-cut-off = Le Wi-Fi est faible ici, ou quelque chose en chemin arrête ce qu’envoie ce téléphone. Rapprochez-vous du Wi-Fi de l’unité et réessayez.
trouble-sign-in = Connectez-vous pour envoyer
trouble-do-sign-in = La session est terminée. Continuez à travailler, rien n’est perdu ; connectez-vous dès que vous avez une minute.
trouble-server-ill = Le serveur répond, mais ne peut rien recevoir pour l’instant
trouble-do-server-ill = Il n’y a rien à faire sur ce téléphone : il continue d’essayer. Si cela dure, prévenez la personne qui s’occupe de Tenpoint.
trouble-not-ours = Autre chose répond à la place du serveur : une page de connexion Wi-Fi ?
trouble-do-not-ours = Ouvrez une page quelconque dans le navigateur et connectez-vous au Wi-Fi, puis réessayez. Ne tapez jamais la phrase secrète de Tenpoint sur cette page.
trouble-refused = Le serveur n’a pas accepté l’envoi de ce téléphone
trouble-do-refused = Tout est gardé. Enregistrez dans un fichier ce qui n’est qu’ici et prévenez la personne qui s’occupe de Tenpoint.
trouble-not-kept = Ce téléphone n’a pas pu garder la réponse du serveur ; il la redemandera. Sa mémoire est-elle pleine ?
trouble-do-not-kept = Libérez de la place sur le téléphone (films, photos), puis réessayez.

lost-memory = La mémoire de ce téléphone a été effacée
lost-memory-none = Signées ici auparavant : { $made }. Le serveur les a toutes.
lost-memory-some =
    { $n ->
        [one] Signées ici auparavant : { $made } ; sur le serveur : { $arrived }. Il en manque une : signez-la à nouveau d’après le papier ou la mémoire, ou reprenez-la d’un fichier.
       *[other] Signées ici auparavant : { $made } ; sur le serveur : { $arrived }. Il en manque { $count } : signez-les à nouveau d’après le papier ou la mémoire, ou reprenez-les d’un fichier.
    }
lost-memory-after = Ce qui a été signé après son dernier contact, { $ago }, le serveur ne le connaît pas : vérifiez que les derniers contrôles y sont.
lost-memory-seen = Vu

regained =
    { $n ->
        [one] { $count } fiche que ce téléphone avait perdue est de retour
       *[other] { $count } fiches que ce téléphone avait perdues sont de retour
    }
regained-text = Le navigateur a effacé sa mémoire, ou une partie. Ce qui était signé et pas encore envoyé était gardé une deuxième fois, et part comme tout le reste.
spare =
    { $n ->
        [one] { $count } fiche uniquement sur ce téléphone, gardée une deuxième fois
       *[other] { $count } fiches uniquement sur ce téléphone, gardées une deuxième fois
    }
spare-text = Le navigateur a effacé sa mémoire ; rien de cela n’est perdu. Tout revient et part dès que quelqu’un se connecte.

file-save =
    { $n ->
        [one] L’enregistrer dans un fichier
       *[other] Enregistrer ces { $count } dans un fichier
    }
file-holds-patients = Le fichier contient des données de patients lisibles par tous : ne le donnez qu’à l’unité et effacez-le une fois repris.
take-in-text = Ce qu’un autre téléphone a enregistré dans un fichier part avec les saisies de ce téléphone, au nom de qui les a signées. Repris deux fois, cela compte une fois.
take-in-choose = Choisir le fichier
take-in-found =
    { $n ->
        [one] { $count } saisie dans ce fichier
       *[other] { $count } saisies dans ce fichier
    }
take-in-main =
    { $n ->
        [one] La reprendre
       *[other] Reprendre ces { $count }
    }
take-in-not-a-file = Ce n’est pas un fichier de saisies de Tenpoint, ou il est coupé. Rien n’a été repris.
take-in-not-kept = Rien n’a été repris : ce téléphone n’a pas pu le garder. Sa mémoire est-elle pleine ? Libérez de la place (films, photos), puis reprenez le fichier.
take-in-done =
    { $n ->
        [one] { $count } saisie a été reprise
       *[other] { $count } saisies ont été reprises
    }
take-in-done-text = Elles sont sur ce téléphone et partent avec les siennes ; « Mon travail est‑il à l’abri ? » montre quand le serveur les a.
take-in-none = Rien de nouveau dans ce fichier
take-in-known =
    { $n ->
        [one] { $count } était déjà ici.
       *[other] { $count } étaient déjà ici.
    }
take-in-left =
    { $n ->
        [one] { $count } n’a pas pu être reprise : abîmée, d’une application plus récente, ou une autre saisie porte son identifiant. Gardez le fichier pour la personne qui s’occupe de Tenpoint.
       *[other] { $count } n’ont pas pu être reprises : abîmées, d’une application plus récente, ou une autre saisie porte l’identifiant. Gardez le fichier pour la personne qui s’occupe de Tenpoint.
    }

update-ready = Une nouvelle version de Tenpoint est prête
update-text = Ce qui est signé ou commencé reste. Cela prend un instant, et la version d’avant reste aussi sur ce téléphone.
update-main = L’utiliser maintenant

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

wake-title = Réveiller ce téléphone quand une échéance arrive
wake-text = Un complément, rien de plus : un téléphone peut rester endormi, et un téléphone muet ne prouve rien. Rien ne circule sur un patient. Au plus une fois toutes les cinq minutes, jusqu’à la déconnexion ou la fin de la session du poste.
wake-on = oui
wake-off = non
wake-shown = Une échéance attend dans votre unité. Ouvrir pour voir.
wake-asking = Le serveur est interrogé.
wake-unsupported = Ce navigateur ne peut pas être réveillé. Un iPhone le peut, une fois Tenpoint sur son écran d’accueil.
wake-not-offered = Le serveur de cet hôpital ne le propose pas.
wake-offline = Le serveur n’a pas pu être interrogé. L’activation sera possible au retour du réseau.
wake-denied = Ce navigateur ne peut pas afficher les notifications de Tenpoint. Seuls ses propres réglages peuvent les autoriser à nouveau.
wake-failed = Activation impossible : refus du navigateur, de son service de notification ou du serveur.
