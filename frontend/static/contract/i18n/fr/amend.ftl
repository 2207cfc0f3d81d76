# Corriger et retirer ce qui a été signé.
amend-reason-wrong_value = Mauvaise touche
amend-reason-misheard = Réponse mal entendue
amend-reason-learned_later = Appris plus tard
amend-reason-other = Autre motif
