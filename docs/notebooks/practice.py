# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice notebook
#
# Text **bold** and `code`.
#
# ## One

# %%
import numpy as np

np.arange(3)

# %% tags=["solution"] jupyter={"source_hidden": true}
print("hello <b>")

# %%
# Picture: a line.
import matplotlib.pyplot as plt

plt.plot([1, 2])
plt.show()
