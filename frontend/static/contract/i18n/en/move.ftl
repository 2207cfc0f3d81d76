# Where the patient lies: bed, ward, discharge.
move-question = Where is the patient?
move-now = Bed { $bed }, ward { $ward }
move-bed = Another bed
move-bed-note = on this ward
move-ward = Another ward
move-ward-note = the record goes along
move-leave = Left the hospital, or died
move-leave-note = ends the watch
move-not-yours = Nurses and physicians say where a patient lies
move-physician = For a physician: another ward, discharge
move-physician-text = A physician of the ward signs these on any phone.
move-bed-new = New bed
move-bed-there = Bed there (may stay empty)
move-bed-taken = { $name } lies in this bed
move-bed-taken-text = If the two change beds, give the other patient a new bed too.
move-to = Which ward?
move-one-ward = There is no other ward on this server
move-ward-text = The new ward sees everything signed so far. This ward sees it for one day more.
move-leave-why = How?
move-leave-text = The watch ends with the signature. The record stays, and the patient is found under the ward list for 7 days.
move-hold-bed = changes the bed
move-hold-ward = moves the patient
move-hold-leave = ends the watch here
move-moved = Moved to ward { $ward }, { $time }
move-left = Left, { $time }
move-gone-text = A mistake is undone in the history: mark the record as an error.

leave-home = Home
leave-other-hospital = Another hospital
leave-died = Died
leave-other = Another reason

outcome-crs-death = Death due to CRS?
outcome-icans-death = Death due to ICANS?
outcome-yes = Yes
outcome-no = No
outcome-not-known = Not known
