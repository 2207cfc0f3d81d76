# La référence : ce qui existait avant le traitement, et ce qui a été perdu depuis.
baseline = Référence
baseline-missing = Pas encore de référence
baseline-missing-text = À faire avant le début du traitement : item par item, avec handicaps et langues.
baseline-missing-late = Pas de référence pour ce traitement
baseline-missing-late-text = Le traitement a commencé. Les évaluations seront alors comparées à une évaluation sous traitement.
baseline-take = Faire la référence
baseline-take-late = Choisir une évaluation de référence
baseline-ward = référence manquante
baseline-on = { $total } le { $date }
baseline-by = faite par { $name }
baseline-under = faite après le début du traitement
baseline-item = avant : { $answer }
baseline-known = Avant traitement : { $list }
baseline-handicaps = Handicaps
baseline-languages = Langues
baseline-hand = Main qui écrit
baseline-text = Aussi
lost-ice =
    { $n ->
        [one] { $count } point sous la référence de { $own }
       *[other] { $count } points sous la référence de { $own }
    }
lost-capd =
    { $n ->
        [one] { $count } point au-dessus de la référence de { $own }
       *[other] { $count } points au-dessus de la référence de { $own }
    }
lost-none-ice = pas sous la référence de { $own }
lost-none-capd = pas au-dessus de la référence de { $own }
lost-beside = Le grade suit le score brut.
lost-items = perdu depuis : { $list }

visit-background = Avant traitement
visit-background-place = référence
visit-background-rule = Ce qui existait avant le traitement, pour que personne ne le prenne plus tard pour une toxicité.
visit-ask-handicaps = Qu’est-ce qui gêne les réponses ?
visit-ask-handicaps-note = tout ce qui s’applique
visit-ask-languages = Quelles langues parle le patient ?
visit-ask-hand = Quelle main écrit ?
visit-ask-text = Autre (lunettes, appareil auditif, interprète)
visit-baseline-late = Comparer les suivantes à celle-ci (traitement commencé)

handicap-none-known = Aucun connu
handicap-aphasia = Trouver ou dire les mots
handicap-hearing = Audition
handicap-vision = Vision
handicap-hand = Main qui écrit
handicap-movement = Mouvement, faiblesse
handicap-memory = Mémoire, attention
handicap-other = Autre
writes-right = Droite
writes-left = Gauche
writes-both = Les deux
tongue-fr = français
tongue-en = anglais
tongue-it = italien
tongue-de = allemand
tongue-es = espagnol
tongue-pt = portugais
tongue-ar = arabe
tongue-tr = turc
tongue-pl = polonais
tongue-ru = russe
tongue-other = une autre
