"""The writers' clock: whole numbers, so that sixteenths, thirty-seconds and triplets are all exact."""

TICKS = 480  # to a quarter note
