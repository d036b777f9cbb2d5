"""How often a random number hits a kink exactly."""

# --8<-- [start:all]
import numpy as np

inputs = np.random.default_rng(0).normal(size=1_000_000)
hits = int(np.sum(inputs == 0))
print(f"exactly at the kink of ReLU: {hits} of {len(inputs):,}")
print(f"nearest: {min(abs(inputs)):.0e}")
# --8<-- [end:all]
