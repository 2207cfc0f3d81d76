# La phrase écrite : prise, comparée, vue. Des faits, pas de verdict.
title-handwriting = Écriture
handwriting = Écriture
handwriting-baseline = Référence
handwriting-last = Dernière
handwriting-then = Plus tôt
handwriting-now = Actuelle
handwriting-facts =
    { $n ->
        [one] { $seconds } s, { $lifts } levée
       *[other] { $seconds } s, { $lifts } levées
    }
handwriting-drawn = tracée
handwriting-photo = en photo
handwriting-none = sans image
handwriting-baseline-photo = La référence était sur papier.
handwriting-baseline-drawn = La référence était sur un téléphone.
handwriting-enlarge = Agrandir : { $name }
handwriting-reading = Lecture de l’image
handwriting-absent = Image absente de ce téléphone
handwriting-sought = Image absente de ce téléphone, introuvable pour l’instant
handwriting-damaged = Cette image ne peut pas être lue
handwriting-fetch = La demander

handwriting-take = Prendre la phrase
handwriting-photograph = Photographier le papier
handwriting-photograph-again = Photographier encore
handwriting-write = Écrire sur le téléphone
handwriting-write-again = Écrire encore
handwriting-remove = Retirer
handwriting-paper = Papier : le patient écrit ici
handwriting-empty = Effacer
handwriting-done = Fini : maintenir
handwriting-done-again = Appuyez encore une fois pour sortir.
handwriting-wipe = Essuyez l’écran.
handwriting-without = Le contrôle continue sans elle.
handwriting-trouble-full = Ce téléphone est plein : la phrase n’a pas été gardée
handwriting-trouble-failed = La phrase n’a pas pu être gardée sur ce téléphone
handwriting-trouble-long = Il y a trop d’écriture pour la garder
handwriting-trouble-pad = Le papier du téléphone n’a pas pu s’ouvrir

handwriting-signs = Ce que vous voyez de la phrase
handwriting-no-sign = rien de coché
writing-sign-repeats = lettres répétées
writing-sign-smaller = rétrécie, tremblée
writing-sign-unfinished = inachevée

handwriting-crop = Couper la photo
handwriting-crop-rule = La phrase seule : pas de nom, pas d’autre papier.
handwriting-crop-picture = La photo
handwriting-crop-top = Bord du haut
handwriting-crop-bottom = Bord du bas
handwriting-crop-left = Bord gauche
handwriting-crop-right = Bord droit
handwriting-crop-inward = Vers l’intérieur
handwriting-crop-outward = Vers l’extérieur
handwriting-crop-turn = Tourner
handwriting-crop-whole = Image entière
handwriting-crop-keep = La garder
handwriting-trouble-photo-empty = Ce fichier est vide : aucune photo n’y est
handwriting-trouble-photo-heic = Ce navigateur ne lit pas les photos HEIC. Réglez l’appareil sur JPEG (« le plus compatible »)
handwriting-trouble-photo-huge = Cette photo a trop de pixels pour un téléphone
handwriting-trouble-photo-unreadable = Ce fichier n’est pas une photo que le téléphone sait lire
handwriting-trouble-photo-coder = Ce navigateur ne sait pas faire un JPEG de la photo
handwriting-trouble-photo-large = Cette photo ne peut pas être rendue assez petite

handwriting-said = écriture { $words }
handwriting-all =
    { $n ->
        [one] { $count } phrase
       *[other] Les { $count } phrases
    }
handwriting-day = Jour { $day }
handwriting-page-empty = Rien n’a encore été écrit ni photographié dans un contrôle signé. Dans l’ICE, à « Écriture », la phrase peut être gardée.
handwriting-page-facts = Les phrases tracées sont à la même échelle. Des faits, pas de score.
handwriting-fetch-all = Demander les { $count } images
