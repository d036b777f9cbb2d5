"""What the two rules of thumb say for two kinds of stored numbers."""

# --8<-- [start:all]
import numpy as np

print("            eps     √eps     ∛eps")
for kind in [np.float64, np.float32]:
    eps = float(np.finfo(kind).eps)
    root, cube_root = np.sqrt(eps), np.cbrt(eps)
    print(f"{kind.__name__}{eps:9.1e}{root:9.1e}{cube_root:9.1e}")
# --8<-- [end:all]
