"""What the two rules of thumb say for two kinds of stored numbers."""

# --8<-- [start:all]
import numpy as np

print("           eps       forward √eps   central ∛eps   its error")
for kind in [np.float64, np.float32]:
    eps = float(np.finfo(kind).eps)
    root, cube_root = np.sqrt(eps), np.cbrt(eps)
    print(
        f"{kind.__name__}{eps:11.1e}{root:14.1e}{cube_root:15.1e}"
        f"{cube_root**2:13.1e}"
    )
# --8<-- [end:all]
