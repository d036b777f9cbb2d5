"""A number with a second component that carries the slope of x²."""

# --8<-- [start:all]
print(1j * 1j)

z = complex(3, 1e-200)  # 3 + 1e-200·j
print(z)
print(z * z)
print((z * z).imag / 1e-200)
# --8<-- [end:all]
