"""The learning rate beside the curvature: 10x² has f″ = 20 everywhere."""

# --8<-- [start:all]
curvature = 20
print("lr     factor 1 − lr · f″   x after 10 steps from 1")
for learning_rate in [0.01, 0.05, 0.09, 0.1, 0.11]:
    x = 1.0
    for _ in range(10):
        x = x - learning_rate * curvature * x  # the slope is 20x
    factor = 1 - learning_rate * curvature
    print(f"{learning_rate:<7}{factor:12.1f}{x:24.4f}")
# --8<-- [end:all]
