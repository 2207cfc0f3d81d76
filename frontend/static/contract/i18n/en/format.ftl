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
