# Biologie : comment les valeurs s’appellent, comment on les note.

title-labs = Biologie
title-lab = Valeurs de biologie
title-lab-correct = Corriger une valeur de biologie
visit-kind-lab = Valeur de biologie

labs-record = Noter des valeurs
labs-none = Aucune valeur de biologie notée
labs-unit-rule = Comme le laboratoire l’a écrit. Chaque valeur a besoin de son unité : aucune n’est supposée.
labs-disputed = Deux versions se contredisent : aucun score ne la lit
labs-older =
    { $n ->
        [one] { $count } valeur antérieure
       *[other] { $count } valeurs antérieures
    }
labs-blood-count = Numération
labs-inflammation = Inflammation
labs-organs = Organes
labs-coagulation = Coagulation

lab-neutrophils = Neutrophiles
lab-platelets = Plaquettes
lab-haemoglobin = Hémoglobine
lab-crp = Protéine C réactive
lab-ferritin = Ferritine
lab-ldh = LDH
lab-creatinine = Créatinine
lab-fibrinogen = Fibrinogène
lab-ast = ASAT
lab-alt = ALAT
lab-bilirubin-direct = Bilirubine directe
lab-triglycerides-fasting = Triglycérides à jeun

unit-name-per-ul = /⁠µL
unit-name-giga-per-l = × 10⁹⁠/⁠L
unit-name-g-per-dl = g/dL
unit-name-g-per-l = g/L
unit-name-mg-per-dl = mg/dL
unit-name-mg-per-l = mg/L
unit-name-ng-per-ml = ng/mL
unit-name-ug-per-l = µg/L
unit-name-u-per-l = U/L
unit-name-umol-per-l = µmol/L
unit-name-mmol-per-l = mmol/L

lab-hold = note ces valeurs sur ce téléphone
lab-hold-correct = corrige cette valeur sur ce téléphone
lab-number = { $name }, nombre
lab-last = Dernière : { $value }, { $time }
lab-when-same = Comme signé, { $time }
lab-when-other = Une autre heure
field-lab-when = Prélèvement
field-lab = Jour
field-lab-day = Jour
field-lab-month = Mois
field-lab-year = Année
field-lab-time = Heure
field-lab-reason = Pourquoi corriger
field-lab-words = Pourquoi, en mots
register-lab-nothing = Aucune valeur n’est encore écrite
register-lab-same = Rien n’est changé
register-lab-form = { $name } : des chiffres, trois au plus après la virgule
register-lab-unit = { $name } : choisissez son unité
register-lab-future = Le prélèvement est dans le futur
register-lab-impossible = { $name } : possible de { $least } à { $most }
register-lab-impossible-but = { $name } : possible de { $least } à { $most }. L’unité est-elle { $other } ?
register-lab-unlikely = { $name } : hors de { $least } à { $most }. Regardez encore
register-lab-unlikely-but = { $name } : hors de { $least } à { $most }. L’unité est-elle { $other } ?
