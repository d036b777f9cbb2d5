"""Odometer and speedometer of the same trip, at the same moment."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def distance(t):  # km on the odometer after t hours
    return 20 * t + 20 * t**2


def speed(t):  # km/h on the speedometer at that moment
    return 20 + 40 * t


t = np.linspace(0, 2, 101)
now = 1.0

fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(4.6, 4.4))
top.plot(t, distance(t), "C0-", label="distance (km)")
top.plot(now, distance(now), "ko")
top.annotate(
    f"{distance(now):.0f} km so far", (now, distance(now)), (0.15, 70)
)
top.set_title("Odometer: how much in all")
top.set_ylabel("km")
bottom.plot(t, speed(t), "C1--", label="speed (km/h)")
bottom.plot(now, speed(now), "ko")
bottom.annotate(
    f"{speed(now):.0f} km/h right now", (now, speed(now)), (1.1, 38)
)
bottom.set_title("Speedometer: how fast now")
bottom.set_xlabel("time (hours)")
bottom.set_ylabel("km/h")
bottom.set_ylim(0, 110)
plt.show()
# --8<-- [end:all]
