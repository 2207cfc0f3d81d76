# The written sentence: taken, compared, seen. Facts, no verdict.
title-handwriting = Handwriting
handwriting = Handwriting
handwriting-baseline = Baseline
handwriting-last = Last
handwriting-then = Earlier
handwriting-now = Now
handwriting-facts =
    { $n ->
        [one] { $seconds } s, { $lifts } lift
       *[other] { $seconds } s, { $lifts } lifts
    }
handwriting-drawn = drawn
handwriting-photo = photographed
handwriting-none = no picture
handwriting-baseline-photo = The baseline was on paper.
handwriting-baseline-drawn = The baseline was on a phone.
handwriting-enlarge = Enlarge: { $name }
handwriting-reading = Reading the picture
handwriting-absent = Picture not on this phone
handwriting-sought = Picture not on this phone, and not to be had now
handwriting-damaged = This picture cannot be read
handwriting-fetch = Fetch it

handwriting-take = Take the sentence
handwriting-photograph = Photograph the paper
handwriting-photograph-again = Photograph again
handwriting-write = Write on the phone
handwriting-write-again = Write again
handwriting-remove = Remove
handwriting-paper = Paper: the patient writes here
handwriting-empty = Again
handwriting-done = Done: hold
handwriting-done-again = Press once more to leave.
handwriting-wipe = Wipe the screen.
handwriting-without = The check goes on without it.
handwriting-trouble-full = This phone is full: the sentence was not kept
handwriting-trouble-failed = The sentence could not be kept on this phone
handwriting-trouble-long = Too much is written to be kept
handwriting-trouble-pad = The paper on the phone could not be opened

handwriting-signs = What you see of the sentence
handwriting-no-sign = none ticked
writing-sign-repeats = repeats letters
writing-sign-smaller = smaller or shaky
writing-sign-unfinished = unfinished

handwriting-crop = Cut the photograph
handwriting-crop-rule = Only the sentence: no name, no other paper.
handwriting-crop-picture = The photograph
handwriting-crop-top = Upper edge
handwriting-crop-bottom = Lower edge
handwriting-crop-left = Left edge
handwriting-crop-right = Right edge
handwriting-crop-inward = Further in
handwriting-crop-outward = Further out
handwriting-crop-turn = Turn
handwriting-crop-whole = Whole picture
handwriting-crop-keep = Keep it
handwriting-trouble-photo-empty = This file is empty: no photograph is in it
handwriting-trouble-photo-heic = This browser cannot read photographs in HEIC. Set the camera to JPEG (“most compatible”)
handwriting-trouble-photo-huge = This photograph has too many pixels for a phone
handwriting-trouble-photo-unreadable = This file is no photograph that the phone can read
handwriting-trouble-photo-coder = This browser cannot make a JPEG of the photograph
handwriting-trouble-photo-large = This photograph cannot be made small enough

handwriting-said = handwriting { $words }
handwriting-all =
    { $n ->
        [one] { $count } sentence
       *[other] All { $count } sentences
    }
handwriting-day = Day { $day }
handwriting-page-empty = Nothing was written yet, or photographed, in a signed check. Beside ICE, at “Writing”, the sentence can be kept.
handwriting-page-facts = Drawn sentences are shown at one scale. Facts, no score.
handwriting-fetch-all = Fetch all { $count } pictures
