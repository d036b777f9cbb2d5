"""The data: the temperature of a garden, hour by hour."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

hour = np.arange(24)
day = """11.0 10.4  9.9  9.5  9.3  9.4 10.2 11.6 13.2 14.9 16.4 17.7
         18.8 19.6 20.1 20.2 19.8 18.9 17.5 16.0 14.7 13.6 12.6 11.8"""
celsius = np.array(day.split(), dtype=float)

fig, ax = plt.subplots()
ax.plot(hour, celsius, "C0o", label="temperature")
ax.set_xlabel("hour of the day")
ax.set_ylabel("temperature in °C")
plt.show()
# --8<-- [end:all]
