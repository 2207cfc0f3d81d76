# Months, marks and units: read by backend/format.py and js/lib/format.js only. Month words differ within a language.
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# The hour that comes twice when the clock is set back.
time-first = { $time } (1st)
time-second = { $time } (2nd)

number-decimal = .
number-group = ,

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-days = { $days } d { $hours } h

age-years = { $years } y
age-months =
    { $n ->
        [one] { $months } month
       *[other] { $months } months
    }

unit-cel = { $number } °C
unit-kg = { $number } kg
unit-mmhg = { $number } mmHg
unit-per-min = { $number } per min
unit-percent = { $number } %
unit-l-per-min = { $number } L/min
unit-mg = { $number } mg
unit-g = { $number } g
unit-microgram = { $number } micrograms
unit-microgram-per-kg-min = { $number } micrograms per kg and min
unit-nanogram-per-kg-min = { $number } nanograms per kg and min
unit-unit-per-h = { $number } units per h
unit-million-cells = { $number } million cells
unit-number = { $number }
unit-h = { $number } h
unit-d = { $number } d
unit-year = { $number } y
unit-min = { $number } min
unit-mg-per-kg = { $number } mg/kg
unit-mg-per-kg-d = { $number } mg/kg per day
unit-mg-per-d = { $number } mg per day
unit-mg-per-m2 = { $number } mg/m²
unit-mg-per-m2-d = { $number } mg/m² per day
unit-g-per-d = { $number } g per day
unit-g-per-l = { $number } g/L
unit-name-mg = mg
unit-name-microgram = micrograms
unit-name-microgram-per-kg-min = micrograms per kg and min
unit-name-nanogram-per-kg-min = nanograms per kg and min
unit-name-unit-per-h = units per h
unit-name-l-per-min = L/min
unit-name-million-cells = million cells
