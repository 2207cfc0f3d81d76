"""Finds what sounds like an order in English or French: an imperative, a duty, an infinitive."""

import re

CLAUSE = re.compile(r"[.;:,()+]|\u2013| - |\b(?:and|or|then|et|ou|puis)\b")
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
BASE = frozenset(
    WORD.findall("""give administer consider start stop repeat add use call transfer check treat continue taper increase
    reduce avoid
    do monitor measure contact order hold keep switch escalate exclude observe infuse reassess inject withhold begin
    discontinue ensure perform obtain send take try apply ask assess evaluate grade note record see choose prefer admit
    substitute replace raise lower limit wait let make move prescribe proceed provide refer remove request restart
    resume select set titrate allow cease change combine decrease delay deliver go initiate load maintain manage
    notify omit place plan prepare prevent premedicate recheck recommend review seek share suspend test turn watch
    weigh""")
)
DUTY = {
    "en": re.compile(r"\b(?:must|should|shall|ought|have to|has to|needs? to|do not|don’t|please|required to)\b", re.I),
    "fr": re.compile(
        r"\b(?:doit|doivent|devez|devrait|devraient|devra|devront|faut|faudra|veuillez|prière|impérativement)\b", re.I
    ),
}
TU = frozenset(
    WORD.findall("""donne répète arrête ajoute commence utilise envisage appelle surveille évite note mesure vérifie
    réévalue augmente diminue réduis poursuis continue administre perfuse injecte traite transfère exclus cherche
    prends fais mets""")
)
VOUS = re.compile(r"\w{2,}ez$")
NO_VOUS = {"assez", "chez"}
INFINITIVE = re.compile(
    r"(?:\w{2,}(?:er|ir)|(?:re|sus|at|en|é|pres|intro|inter|pour|ex|ad|in|pro)?"
    r"(?:prendre|mettre|faire|duire|tendre|pendre|suivre|clure|rendre|crire|joindre|rompre))$"
)
NO_INFINITIVE = {"premier", "dernier", "hier"}
FILLED_IN = "amount"  # what stands for an argument of a message


def orders(text: str, language: str) -> list[str]:
    """The words of a text that order somebody to do something."""
    found = DUTY[language].findall(text)
    clauses = [[word.lower() for word in WORD.findall(clause) if word != FILLED_IN] for clause in CLAUSE.split(text)]
    heads = [words[0] for words in clauses if words]
    if language == "en":
        return found + [word for word in heads if word in BASE]
    found += [word for word in WORD.findall(text.lower()) if VOUS.match(word) and word not in NO_VOUS]
    found += [word for word in heads if word in TU]
    return found + [word for word in heads if INFINITIVE.match(word) and word not in NO_INFINITIVE]
