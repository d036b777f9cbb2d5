"""Twelve flats, and two lines guessed by eye."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)

fig, ax = plt.subplots()
ax.plot(size, price, "ko", label="flats")
ax.plot(size, 4 * size, "C0-", label="4 · size")
ax.plot(size, 2 * size + 100, "C1--", label="2 · size + 100")
ax.set_xlabel("size in m²")
ax.set_ylabel("price in thousand euro")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
