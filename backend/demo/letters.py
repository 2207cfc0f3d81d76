"""How the demo ward's patients make their letters: one line for a pen, in heights of a small letter.

A letter is as wide as its first number says; x grows to the right, y upwards from the line it is written on.
What is `joined` runs from the letter before to the one after, what is `apart` stands by itself, and dots and bars are
made `after` the whole word.
"""

from typing import NamedTuple

Point = tuple[float, float]
Line = list[Point]


class Letter(NamedTuple):
    """Its width and its lines."""

    width: float
    joined: Line
    apart: list[Line]
    after: list[Line]


def line(points: str) -> Line:
    """`x,y x,y …`"""
    return [(float(x), float(y)) for x, y in (point.split(",") for point in points.split())]


def letter(width: float, joined: str, *after: str) -> Letter:
    """One that is joined to its neighbours."""
    return Letter(width, line(joined), [], [line(one) for one in after])


def sign(width: float, *apart: str) -> Letter:
    """One that stands by itself."""
    return Letter(width, [], [line(one) for one in apart], [])


DOT = ".36,1.5 .4,1.44"
BOWL = ".78,.8 .6,.98 .3,.92 .1,.55 .16,.12 .38,0 .62,.24"
LOW_LOOP = ".66,-.75 .42,-1 .2,-.8 .42,-.3"
E = ".04,.3 .4,.46 .58,.78 .42,1 .16,.76 .12,.3 .36,0 .62,.06 .86,.3"

LETTERS = {
    "a": letter(1.08, f"{BOWL} .8,.92 .78,.3 .88,.02 1.08,.2"),
    "b": letter(1.02, "0,.2 .36,1.1 .52,1.9 .34,2.05 .2,1.5 .12,.4 .26,.02 .56,.08 .74,.5 .6,.84 .7,.7 1.02,.76"),
    "c": letter(0.86, ".72,.8 .5,1 .2,.8 .08,.4 .24,.04 .54,.02 .86,.26"),
    "d": letter(1.1, f"{BOWL} .82,1.2 .94,2.05 .84,1.1 .8,.3 .9,.02 1.1,.2"),
    "e": letter(0.86, E),
    "è": letter(0.86, E, ".22,1.62 .48,1.3"),
    "f": letter(0.74, "0,.2 .4,1.1 .62,1.85 .48,2.05 .34,1.5 .26,.2 .18,-.8 .3,-1 .46,-.5 .32,.04 .74,.24"),
    "g": letter(0.98, f"{BOWL} .82,.94 .76,0 {LOW_LOOP} .98,.2"),
    "h": letter(1.1, "0,.2 .36,1.1 .5,1.9 .34,2.05 .2,1.4 .14,0 .26,.6 .52,.98 .74,.84 .74,.3 .84,.02 1.1,.2"),
    "i": letter(0.58, "0,.25 .3,.98 .26,.4 .34,.02 .58,.2", DOT),
    "j": letter(0.62, "0,.25 .36,.98 .3,0 .16,-.8 -.12,-.98 -.22,-.7 .14,-.24 .62,.2", ".42,1.5 .46,1.44"),
    "l": letter(0.62, "0,.2 .36,1.1 .52,1.9 .36,2.05 .22,1.4 .18,.4 .3,.02 .62,.2"),
    "n": letter(1.1, "0,.3 .24,.94 .24,.4 .2,0 .34,.62 .6,.98 .78,.82 .76,.3 .86,.02 1.1,.2"),
    "o": letter(0.98, ".6,.98 .26,.88 .08,.45 .26,.04 .6,.06 .78,.5 .6,.94 .5,.86 .74,.74 .98,.8"),
    "r": letter(0.82, "0,.25 .26,.9 .3,1.08 .44,.88 .64,.9 .58,.4 .62,.04 .82,.2"),
    "s": letter(0.8, "0,.2 .3,.8 .42,1.06 .46,.76 .62,.4 .52,.04 .22,.06 .42,.02 .8,.2"),
    "t": letter(0.66, "0,.25 .34,1.1 .42,1.6 .32,.6 .34,.06 .66,.2", ".06,1.12 .68,1.18"),
    "u": letter(1.1, "0,.3 .22,.94 .18,.3 .34,.02 .62,.24 .8,.94 .76,.3 .86,.02 1.1,.2"),
    "y": letter(0.98, f"0,.3 .22,.94 .2,.36 .38,.06 .64,.28 .82,.94 .76,0 {LOW_LOOP} .98,.2"),
    "A": sign(1.3, "0,0 .36,1 .7,2.05 .88,1 1.1,0", ".2,.72 .96,.78"),
    "H": sign(1.36, ".24,2 .2,1 .16,0", "1,2 .98,1 .96,0", ".2,1 .98,1.06"),
    "O": sign(1.5, ".8,2.02 .34,1.8 .08,1 .36,.1 .84,.02 1.28,.6 1.24,1.5 .86,2 .66,1.92"),
    "S": sign(1.2, "1,1.7 .72,2.02 .32,1.8 .3,1.3 .72,.98 .94,.5 .68,.04 .3,.04 .04,.34"),
    "T": sign(1.06, ".02,1.9 .5,2 1.2,1.94", ".68,1.98 .62,1 .56,0"),
    "’": sign(0.3, ".2,2 .24,1.86 .12,1.6"),
    ".": sign(0.5, ".3,.06 .36,0"),
}
