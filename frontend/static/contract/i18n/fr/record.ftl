# Les saisies : nature, lieu de conservation, corrections.
history-done = Faites
history-late = En retard
history-missed = Manquées
history-days = Les jours de surveillance
history-day = J{ $day }, { $date }
history-key = Légende
history-records = Tout ce qui est signé
history-empty = Rien de signé
history-newer =
    { $n ->
        [one] { $count } saisie demande une application plus récente ; elle est conservée.
       *[other] { $count } saisies demandent une application plus récente ; elles sont conservées.
    }

slot-done = faite
slot-done-late = faite en retard
slot-missed = manquée
slot-overdue = en retard
slot-due = à faire
slot-later = pas encore due
slot-not-applicable = sans objet
history-open = grade encore ouvert

record-stands = valide
record-amended = corrigée
record-voided = saisie par erreur
record-by = par { $name }
record-amended-by = Corrigée par { $name }, { $time }
record-voided-by = Signalée comme erreur par { $name }, { $time }
record-no-reason = sans motif
record-correct = Corriger
record-baseline = référence
record-bed = lit { $bed }

place-phone = seulement sur ce téléphone
place-attached = sur le serveur, son écriture encore seulement sur ce téléphone
place-server = sur le serveur
place-held = retenue par le serveur, ne compte pas encore
record-receipt = reçu { $number }-{ $tail }
place-server-at = sur le serveur { $time }

kind-patient = Identité
kind-stay = Lit
kind-transfer = Transfert
kind-discharge = Sortie
kind-outcome = Issue
kind-course = Traitement
kind-product-dose = Produit administré
record-dose = dose { $number }
kind-neuro-check = Contrôle neuro
kinds-both = Évaluation neurologique et CRS
record-tool = { $tool } : { $reason }
tool-ice = ICE
tool-capd = CAPD
kind-crs-check = Contrôle CRS
kind-medication = Médicament
kind-weight = Poids
kind-findings = Constatations pour un score
kind-lab = Biologie
kind-slot-missed = Évaluation non faite
kind-pause = Surveillance suspendue
kind-resume = Surveillance reprise
kind-escalation = Alerte transmise
kind-acknowledgement = Alarme vue
kind-handover = Transmission
kind-handover-accepted = Transmission acceptée
kind-note = Note
kind-amendment = Correction
kind-void = Signalée comme erreur
kind-decision = Décision
reason-birth-date-wrong = Date de naissance notée fausse
reason-physician-decided = Décision du médecin
reason-developmental-delay = Retard de développement
reason-birth-date-unknown = Date de naissance non notée
