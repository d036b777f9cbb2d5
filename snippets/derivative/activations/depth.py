"""A layer has the factor w times slope; ten layers multiply ten of them."""

# --8<-- [start:all]
sigmoid_slope_at_0 = 0.25

for w in [1, 4, 8]:
    factor = w * sigmoid_slope_at_0
    print(f"w = {w}: a layer {factor:.2f}, ten layers {factor**10:.1e}")
# --8<-- [end:all]
