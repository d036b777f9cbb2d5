"""A graph of small steps: values forward, slopes backward."""

# --8<-- [start:all]
w, b = 2.0, 1.0  # the parameters
x, y = 3.0, 5.0  # the data: at x the answer should be y

# forward: the value of each box
u = w * x
p = u + b
e = p - y
L = e**2

# backward: d_u means dL/du, and so on
d_L = 1.0
d_e = d_L * 2 * e  # L = e²
d_p = d_e * 1  # e = p - y
d_u = d_p * 1  # p = u + b
d_b = d_p * 1  # p = u + b
d_w = d_u * x  # u = w · x

print(f"forward:  u = {u:.0f}, p = {p:.0f}, e = {e:.0f}, L = {L:.0f}")
print(f"backward: dL/de = {d_e:.0f}, dL/dp = {d_p:.0f}, dL/du = {d_u:.0f}")
print(f"result:   dL/dw = {d_w:.0f}, dL/db = {d_b:.0f}")


def loss(w, b):
    return (w * x + b - y) ** 2


h = 1e-5
measured_w = (loss(w + h, b) - loss(w - h, b)) / (2 * h)
measured_b = (loss(w, b + h) - loss(w, b - h)) / (2 * h)
print(f"measured: dL/dw = {measured_w:.4f}, dL/db = {measured_b:.4f}")
# --8<-- [end:all]
