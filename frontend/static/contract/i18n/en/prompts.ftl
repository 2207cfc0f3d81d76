# What is said to the patient.
prompt-year = What year is it?
prompt-month = What month is it?
prompt-city = What city are we in?
prompt-hospital = Which hospital is this?
prompt-naming = What is this called?
prompt-command-a = Show me two fingers.
prompt-command-b = Close your eyes and stick out your tongue.
prompt-attention = Count back from 100 by tens.
prompt-sentence = Today is a sunny day.
