# What is said to the patient.
prompt-year = Welches Jahr haben wir?
prompt-month = Welchen Monat haben wir?
prompt-city = In welcher Stadt sind wir?
prompt-hospital = In welchem Krankenhaus sind wir?
prompt-naming = Wie heißt dieser Gegenstand?
prompt-command-a = Zeigen Sie zwei Finger.
prompt-command-b = Augen schließen und Zunge herausstrecken.
prompt-attention = Zählen Sie in Zehnerschritten von 100 rückwärts.
prompt-sentence = Heute scheint die Sonne.
