# Les saisies que le serveur retient : le nombre, la liste, l’une d’elles, et ce qu’un médecin décide.
apart-outcome-accept = Verser au dossier
apart-outcome-keep-apart = Garder à part
apart-because-author-confirms = L’auteur confirme
apart-because-right-came-late = En service alors ; droit saisi trop tard
apart-because-author-denies = L’auteur ne l’a pas signée
apart-because-signed-again = Elle a été signée de nouveau
apart-because-wrong-patient = Mauvais patient
apart-because-unreadable = Elle est illisible
apart-because-other = Autre motif
