"""Where the complex step fails without a word."""

# --8<-- [start:all]
z = complex(-2, 1e-200)
print(f"abs({z}) is {abs(z)}")
print(f"slope of |x| at -2: {abs(z).imag / 1e-200}, exact -1.0")
# --8<-- [end:all]
