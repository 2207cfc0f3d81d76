# What the site itself says. Its lines and phone numbers are its own words and are not translated.
site-any = Any grade
site-any-of = { $label }, any grade
site-grade = Grade { $grade }
site-source = { $title }, edition { $edition }, { $date }, signed by { $name }
site-of-yours = Protocol of this site, word for word
site-none = No lines of this site
site-none-grade = No line of this site for this grade
site-unknown = Whether this site has lines of its own has not reached this phone yet
site-as-of = as of { $time }
site-phones = Phone numbers of this site
site-phones-are = Phone: { $phones }
site-phones-more =
    { $n ->
        [one] { $more } further number in Tenpoint
       *[other] { $more } further numbers in Tenpoint
    }
site-more =
    { $n ->
        [one] { $more } more line of this site stands in Tenpoint
       *[other] { $more } more lines of this site stand in Tenpoint
    }
site-rhythm = Proposed by this site for new courses: { $protocol }.
