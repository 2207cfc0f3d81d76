# What is said to the patient.
prompt-year = In che anno siamo?
prompt-month = In che mese siamo?
prompt-city = In che città siamo?
prompt-hospital = In che ospedale siamo?
prompt-naming = Come si chiama questo oggetto?
prompt-command-a = Mi mostri due dita.
prompt-command-b = Chiuda gli occhi e tiri fuori la lingua.
prompt-attention = Conti all’indietro da 100, di dieci in dieci.
prompt-sentence = Oggi è una bella giornata.
