"""English."""

ENGLISH = """
n 2: two twice both? pair? couple?
n 3: three
n 4: four
n 5: five
n 6: six
n 7: seven
n 8: eight
n 9: nine
n 10: ten
n 11: eleven
n 12: twelve dozen
n 13: thirteen
n 14: fourteen
n 15: fifteen
n 16: sixteen
n 17: seventeen
n 18: eighteen
n 19: nineteen
n 20: twenty
n 30: thirty
n 40: forty
n 50: fifty
n 60: sixty
n 70: seventy
n 80: eighty
n 90: ninety
n 100: a_hundred
n 1000: a_thousand
n 1000000: a_million
n 0.333: a_third one_third
n 0.667: two_thirds
n 0.25: a_quarter one_quarter
n 0.75: three_quarters
n 0.5: half
n 1: one? a?? an?? each?? every?? per??
s 100: hundred
s 1000: thousand
s 1000000: million
s 1000000000: billion
o 1: first
o 2: second
o 3: third
o 4: fourth
o 5: fifth
o 6: sixth
o 7: seventh
o 8: eighth
o 9: ninth
o 10: tenth
o 11: eleventh
o 12: twelfth
o 13: thirteenth
o 14: fourteenth
o 15: fifteenth
o 16: sixteenth
o 17: seventeenth
o 18: eighteenth
o 19: nineteenth
o 20: twentieth
o 30: thirtieth
u second: second seconds sec secs
u minute: minute minutes min mins
u hour: hour hours hr hrs hourly
u day: day days daily
u week: week weeks weekly
u month: month months monthly mos
u year: year years yr yrs yearly annual annually
u mile: mile miles
u foot: foot feet ft
u pound: pound pounds lb lbs
u gallon: gallon gallons
m 1: january jan
m 2: february feb
m 3: march mar?
m 4: april apr
m 5: may?
m 6: june jun
m 7: july jul
m 8: august aug
m 9: september sept sep
m 10: october oct
m 11: november nov
m 12: december dec
w 1: monday mondays mon
w 2: tuesday tuesdays tue tues
w 3: wednesday wednesdays wed
w 4: thursday thursdays thu thur thurs
w 5: friday fridays fri
w 6: saturday saturdays sat?
w 7: sunday sundays sun?
ap am: in_the_morning
ap pm: in_the_afternoon in_the_evening at_night
ap noon: noon midday
ap midnight: midnight
hr: o'clock
cur USD: dollar dollars usd us_dollars
cur cent: cent cents
cur EUR: euro euros
cur MXN: pesos
pct: percent per_cent percentage_points percentage_point pct
adj: business calendar working consecutive full additional more straight school court extra whole other
and: and
rng: to through thru until and or
of: of the
neg: not no never cannot can't don't doesn't didn't won't isn't aren't wasn't weren't shouldn't mustn't needn't
neg: wouldn't couldn't hasn't haven't hadn't neither ineligible illegal none nobody nothing dont cant wont isnt
weak: nor skip skips skipped miss misses missed without free unless except until unable fail fails failure
weak: prohibited prohibit* deny denied denies only excluding
weak: exempt waived waive* avoid refuse* refusing other_than instead stop illegal unlawful lack lacks against before
void: not_only whether_or_not if_not both one_another no_one no_matter either_one
min<: at_least no_less_than not_less_than more_than over exceeding exceed exceeds above minimum_of older_than
min<: greater_than
min<: a_minimum_of minimum_age_of longer_than starting_at upwards_of no_fewer_than not_fewer_than
min>: or_more or_older or_over or_above or_higher or_greater or_longer and_older and_over minimum and_up and_above
min>: at_least at_minimum plus
max<: at_most up_to no_more_than not_more_than less_than fewer_than under below within maximum_of a_maximum_of
max<: not_exceed
max<: younger_than not_exceeding lower_than does_not_exceed do_not_exceed not_to_exceed cannot_exceed no_longer_than
max<: must_not_exceed may_not_exceed inside
max>: or_less or_fewer or_younger or_under or_below and_under maximum and_younger or_lower at_most
before: before prior_to no_later_than not_later_than earlier_than
before<: by until ending till on_or_before due_by
before>: or_earlier
after: after following
after<: since no_earlier_than not_before beginning starting on_or_after later_than no_sooner_than effective
after>: or_later and_later onward onwards from
"""
