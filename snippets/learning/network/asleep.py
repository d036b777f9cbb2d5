"""What comes into a living and a dead ReLU unit, hour by hour."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

hour = np.arange(24)
x = (hour - 11.5) / 12
z_alive = 1.5 * x + 0.3
z_dead = x - 1.6

fig, ax = plt.subplots()
ax.plot(hour, z_alive, "C0-", label="alive: z = 1.5x + 0.3")
ax.plot(hour, z_dead, "C1--", label="dead: z = x − 1.6")
ax.axhline(0, color="grey", linewidth=1)
ax.set_xlabel("hour of the day")
ax.set_ylabel("z, what comes into ReLU")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
