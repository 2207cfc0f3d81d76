# Correcting and withdrawing what was signed.
amend-reason-wrong_value = Wrong button pressed
amend-reason-misheard = Answer misheard
amend-reason-learned_later = Learned later
amend-reason-other = Another reason
