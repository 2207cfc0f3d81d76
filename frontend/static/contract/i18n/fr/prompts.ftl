# What is said to the patient.
prompt-year = En quelle année sommes-nous ?
prompt-month = Quel mois sommes-nous ?
prompt-city = Dans quelle ville sommes-nous ?
prompt-hospital = Dans quel hôpital êtes-vous ?
prompt-naming = Comment s’appelle cet objet ?
prompt-command-a = Montrez-moi deux doigts.
prompt-command-b = Fermez les yeux et tirez la langue.
prompt-attention = Comptez à rebours de 100 à 10, de dix en dix.
prompt-sentence = Aujourd’hui il fait beau.
