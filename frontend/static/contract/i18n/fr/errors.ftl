# Ce qui n’a pas marché et que faire, dans les mots de l’infirmière.
error-sign-in-wrong = Nom ou phrase secrète erronés. Vérifiez les deux et réessayez.
error-sign-in-offline = Le serveur ne répond pas. La première connexion sur un téléphone exige le réseau ; utilisez le formulaire papier d’ici là.
error-sign-in-wait = Trop d’essais erronés. Attendez { $duration }, puis réessayez.
error-sign-in-refused = Le serveur n’a pas accepté la demande de ce téléphone. Prévenez la personne qui s’occupe de Tenpoint ; utilisez le formulaire papier d’ici là.
error-unexpected = Cela n’a pas marché. Rien n’est perdu ; réessayez.
