"""How many lines a text takes by its letters' widths. Pure; its twin is frontend/static/js/lib/sheet/letters.js."""

import re
from functools import cache

# what stands on one line: a date with its time, a flow, a unit, a digest
WHOLE = re.compile(
    r"(\d\d-[^\W\d]+(?:-\d{4})?(?: \d\d:\d\d)?|\d+ L/min|[^\s/]{1,5}/[dmµ]?L\b|[A-Z\d]{1,8}(?:-[A-Z\d]{1,6}){1,2})"
)
SPACE, UNKNOWN = 21, 100
# the letters of the sheets' semibold typeface that are at most so wide, in hundredths of an em
BY_WIDTH = (
    (25, "\u00a0'′iìíîï"),
    (30, ",.l‘’!:;‹›()[]j"),
    (35, "ft²³¹{}|·"),
    (40, "-rIÌÍÎÏ/\\º"),
    (45, '°"?sz'),
    (50, "cçLvyýÿJgx«»_eèéêë“”"),
    (54, "*akoàáâãäåòóôõöøFTh$nuñùúûü–+0123456789<=>EÈÉÊËZbdpq~±×−"),
    (58, "SYÝ#CÇPV€"),
    (62, "BRXAÀÁÂÃÄÅKßDUÙÚÛÜ"),
    (65, "&GOQÒÓÔÕÖØHNÑ"),
    (82, "Mwm—…@æœ↑↓"),
    (90, "W%ŒÆ"),
)
WIDTHS = {letter: width for width, letters in BY_WIDTH for letter in letters}


def width_of(text: str) -> int:
    """Hundredths of an em."""
    return sum(SPACE if letter == " " else WIDTHS.get(letter, UNKNOWN) for letter in text)


@cache
def wrapped(text: str, width: int) -> int:
    """Lines a text takes in a column of that width; words go to the next line whole, or break when too long."""
    lines, used = 1, 0
    for word in WHOLE.sub(lambda found: found[0].replace(" ", "\u00a0"), text).split(" "):
        long = width_of(word)
        if used and used + SPACE + long > width:
            lines, used = lines + 1, 0
        used += long + (SPACE if used else 0)
        lines, used = lines + (max(used, 1) - 1) // width, (max(used, 1) - 1) % width + 1
    return lines
