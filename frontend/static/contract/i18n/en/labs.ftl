# Laboratory values: what they are called, how they are recorded.

title-labs = Laboratory
title-lab = Laboratory values
title-lab-correct = Correct a laboratory value
visit-kind-lab = Laboratory value

labs-record = Record values
labs-none = No laboratory values recorded
labs-unit-rule = As the laboratory wrote it. Each value needs its unit: none is assumed.
labs-disputed = Two versions disagree: no score reads it
labs-older =
    { $n ->
        [one] { $count } earlier value
       *[other] { $count } earlier values
    }
labs-blood-count = Blood count
labs-inflammation = Inflammation
labs-organs = Organs
labs-coagulation = Coagulation

lab-neutrophils = Neutrophils
lab-platelets = Platelets
lab-haemoglobin = Haemoglobin
lab-crp = C-reactive protein
lab-ferritin = Ferritin
lab-ldh = LDH
lab-creatinine = Creatinine
lab-fibrinogen = Fibrinogen
lab-ast = AST
lab-alt = ALT
lab-bilirubin-direct = Direct bilirubin
lab-triglycerides-fasting = Triglycerides, fasting

unit-name-per-ul = /⁠µL
unit-name-giga-per-l = × 10⁹⁠/⁠L
unit-name-g-per-dl = g/dL
unit-name-g-per-l = g/L
unit-name-mg-per-dl = mg/dL
unit-name-mg-per-l = mg/L
unit-name-ng-per-ml = ng/mL
unit-name-ug-per-l = µg/L
unit-name-u-per-l = U/L
unit-name-umol-per-l = µmol/L
unit-name-mmol-per-l = mmol/L

lab-hold = records these values on this phone
lab-hold-correct = corrects this value on this phone
lab-number = { $name }, number
lab-last = Last: { $value }, { $time }
lab-when-same = As signed, { $time }
lab-when-other = Another time
field-lab-when = Sample taken
field-lab = Day
field-lab-day = Day
field-lab-month = Month
field-lab-year = Year
field-lab-time = Time
field-lab-reason = Why it is corrected
field-lab-words = Why, in words
register-lab-nothing = No value is written yet
register-lab-same = Nothing is changed
register-lab-form = { $name }: digits, at most three after the point
register-lab-unit = { $name }: choose its unit
register-lab-future = The sample lies in the future
register-lab-impossible = { $name }: possible is { $least } to { $most }
register-lab-impossible-but = { $name }: possible is { $least } to { $most }. Is the unit { $other }?
register-lab-unlikely = { $name }: outside { $least } to { $most }. Look again
register-lab-unlikely-but = { $name }: outside { $least } to { $most }. Is the unit { $other }?
