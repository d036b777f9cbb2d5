"""How a derivative grows when it is written out as a formula."""

# --8<-- [start:all]
import matplotlib.pyplot as plt


def derivative(e):  # of a formula: "x", ("sin", u) or ("*", u, v)
    match e:
        case "x":
            return 1
        case ("sin", u):
            return ("*", ("cos", u), derivative(u))
        case ("*", u, v):
            left = ("*", derivative(u), v)
            return ("+", left, ("*", u, derivative(v)))


def operations(e):  # as written: x and 1 are none, each sign is one
    return 1 + sum(map(operations, e[1:])) if isinstance(e, tuple) else 0


formula, automatic = "x", 0
layers, plain, symbolic, carried = [], [], [], []
for layer in range(1, 31):
    formula = ("sin", ("*", "x", formula))  # one more: sin(x · …)
    automatic += 4 + 3  # dual: x · … takes 1 + 3, sin takes 1 + 2
    layers.append(layer)
    plain.append(operations(formula))
    symbolic.append(operations(derivative(formula)))
    carried.append(automatic)

fig, ax = plt.subplots()
ax.plot(layers, symbolic, "C1--", label="derivative as a formula")
ax.plot(layers, carried, "C0-", label="dual: value and slope")
ax.plot(layers, plain, color="grey", label="the function alone")
ax.set_xlabel("layers")
ax.set_ylabel("operations")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
