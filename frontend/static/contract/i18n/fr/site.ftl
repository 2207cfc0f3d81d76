# Ce que dit le site lui-même. Ses lignes et ses numéros sont ses propres mots et ne sont pas traduits.
site-any = Tout grade
site-any-of = { $label }, tout grade
site-grade = Grade { $grade }
site-source = { $title }, édition { $edition }, { $date }, signé par { $name }
site-of-yours = Protocole de ce site, mot pour mot
site-none = Aucune ligne de ce site
site-none-grade = Aucune ligne de ce site pour ce grade
site-unknown = Ce téléphone ne sait pas encore si ce site a ses propres lignes
site-as-of = état à { $time }
site-phones = Numéros de téléphone de ce site
site-phones-are = Téléphone : { $phones }
site-phones-more =
    { $n ->
        [one] { $more } autre numéro dans Tenpoint
       *[other] { $more } autres numéros dans Tenpoint
    }
site-more =
    { $n ->
        [one] { $more } autre ligne de ce site est dans Tenpoint
       *[other] { $more } autres lignes de ce site sont dans Tenpoint
    }
site-rhythm = Proposé par ce site pour les nouveaux traitements : { $protocol }.
