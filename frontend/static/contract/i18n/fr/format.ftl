# Mois, séparateurs et unités : lus seulement par backend/format.py et js/lib/format.js. Les mois diffèrent tous.
month-1 = janv
month-2 = févr
month-3 = mars
month-4 = avr
month-5 = mai
month-6 = juin
month-7 = juil
month-8 = août
month-9 = sept
month-10 = oct
month-11 = nov
month-12 = déc

# The hour that comes twice when the clock is set back.
time-first = { $time } (1re)
time-second = { $time } (2e)

number-decimal = ,
number-group = { "\u202F" }

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-days = { $days } j { $hours } h

age-years = { $years } ans
age-months =
    { $n ->
        [one] { $months } mois
       *[other] { $months } mois
    }

unit-cel = { $number } °C
unit-kg = { $number } kg
unit-mmhg = { $number } mmHg
unit-per-min = { $number } par min
unit-percent = { $number } %
unit-l-per-min = { $number } L/min
unit-mg = { $number } mg
unit-g = { $number } g
unit-microgram = { $number } microgrammes
unit-microgram-per-kg-min = { $number } microgrammes par kg et min
unit-nanogram-per-kg-min = { $number } nanogrammes par kg et min
unit-unit-per-h = { $number } unités par h
unit-million-cells = { $number } millions de cellules
unit-number = { $number }
unit-h = { $number } h
unit-d = { $number } j
unit-year = { $number } ans
unit-min = { $number } min
unit-mg-per-kg = { $number } mg/kg
unit-mg-per-kg-d = { $number } mg/kg par jour
unit-mg-per-d = { $number } mg par jour
unit-mg-per-m2 = { $number } mg/m²
unit-mg-per-m2-d = { $number } mg/m² par jour
unit-g-per-d = { $number } g par jour
unit-g-per-l = { $number } g/L
unit-name-mg = mg
unit-name-microgram = microgrammes
unit-name-microgram-per-kg-min = microgrammes par kg et min
unit-name-nanogram-per-kg-min = nanogrammes par kg et min
unit-name-unit-per-h = unités par h
unit-name-l-per-min = L/min
unit-name-million-cells = millions de cellules
