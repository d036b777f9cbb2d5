// Figures that move.
