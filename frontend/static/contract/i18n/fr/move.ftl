# Où se trouve le patient : lit, unité, sortie.
move-question = Où est le patient ?
move-now = Lit { $bed }, unité { $ward }
move-bed = Un autre lit
move-bed-note = dans cette unité
move-ward = Une autre unité
move-ward-note = le dossier suit
move-leave = Sorti de l’hôpital, ou décédé
move-leave-note = termine la surveillance
move-not-yours = Le lieu du patient est signé par une infirmière ou un médecin
move-physician = Pour un médecin : autre unité, sortie
move-physician-text = Un médecin de l’unité les signe sur n’importe quel téléphone.
move-bed-new = Nouveau lit
move-bed-there = Lit là-bas (facultatif)
move-bed-taken = { $name } occupe ce lit
move-bed-taken-text = Si les deux échangent leurs lits, donnez aussi un nouveau lit à l’autre patient.
move-to = Quelle unité ?
move-one-ward = Ce serveur n’a pas d’autre unité
move-ward-text = La nouvelle unité voit tout ce qui a été signé. Cette unité le voit encore un jour.
move-leave-why = Comment ?
move-leave-text = La surveillance finit avec la signature. Le dossier reste ; le patient se trouve 7 jours sous la liste de l’unité.
move-hold-bed = change le lit
move-hold-ward = transfère le patient
move-hold-leave = termine la surveillance ici
move-moved = Transféré vers l’unité { $ward }, { $time }
move-left = Sorti, { $time }
move-gone-text = Une erreur se corrige dans l’historique : marquez la saisie comme erronée.

leave-home = Domicile
leave-other-hospital = Autre hôpital
leave-died = Décès
leave-other = Autre raison

outcome-crs-death = Décès dû au CRS ?
outcome-icans-death = Décès dû à l’ICANS ?
outcome-yes = Oui
outcome-no = Non
outcome-not-known = Non connu
