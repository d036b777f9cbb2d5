// Draws a figure at one state as a list of SVG elements, as in derivsite/moving/scene.py.

const SAMPLES = 120;
const BEYOND = 2000;
const HEAD = 8;

const samples = (low, high) =>
  range(0, SAMPLES).map((i) => low + ((high - low) * i) / SAMPLES);

function framesOf(model) {
  let top = 0;
  return model.figure.panels.map((panel) => {
    const bottom = top + panel.height - BOTTOM;
    const [low, high] = panel.y ?? fitted(heights(model, panel));
    const frame = {
      model,
      x: scale(...panel.x, LEFT, WIDTH - RIGHT, panel.x_log),
      y: scale(low, high, bottom, top + TOP, panel.y_log),
    };
    top += panel.height;
    return frame;
  });
}

function heights(model, panel) {
  const curve = panel.marks.find(({ mark }) => mark === "curve");
  return samples(...panel.x).map((x) => model.value(curve.y, { x }));
}

const element = (tag, kind, attributes, text = "") => ({ tag, kind, attributes, text });
const path = (kind, d, clipped = false) => ({ ...element("path", kind, { d }), clipped });
const label = (anchor, x, y, text) => element("text", anchor, { x: pixels(x), y: pixels(y) }, text);

function elementsOf(panel, frame) {
  const { x, y } = frame;
  const [left, right, floor, ceiling] = [x.start, x.end, y.start, y.end].map(pixels);
  return [
    path("axis", `M${left} ${ceiling}V${floor}H${right}`),
    ...x.ticks.flatMap(([value, text]) => [
      path("axis", `M${pixels(x.at(value))} ${floor}v4`),
      label("middle", x.at(value), y.start + 16, text),
    ]),
    ...(panel.flat ? [] : y.ticks).flatMap(([value, text]) => [
      path("axis", `M${left} ${pixels(y.at(value))}h-4`),
      label("end", x.start - 7, y.at(value) + 4, text),
    ]),
    ...(y.low < 0 && y.high > 0 && !y.log ? [path("zero", `M${left} ${pixels(y.at(0))}H${right}`)] : []),
    label("end", x.end, y.start + 31, panel.x_label),
    label("start", 2, y.end - 8, panel.y_label ?? ""),
    ...panel.marks.flatMap((mark) => MARKS[mark.mark](mark, frame)),
  ];
}

const MARKS = {
  curve(mark, frame) {
    const { value } = frame.model;
    const low = mark.low ? value(mark.low) : frame.x.low;
    const high = mark.high ? value(mark.high) : frame.x.high;
    const points = samples(low, high).map((x) => [x, value(mark.y, { x })]);
    return [polyline(frame, mark.colour, points, "line", true)];
  },
  line(mark, frame) {
    const [x, y, slope] = [mark.x, mark.y, mark.slope].map((text) => frame.model.value(text));
    const flat = Math.abs(slope) * (frame.x.high - frame.x.low) < frame.y.high - frame.y.low;
    const ends = flat
      ? [frame.x.low, frame.x.high].map((end) => [end, y + slope * (end - x)])
      : [frame.y.low, frame.y.high].map((end) => [x + (end - y) / slope, end]);
    return [polyline(frame, mark.colour, ends)];
  },
  segment(mark, frame) {
    const [x1, y1, x2, y2] = [mark.x1, mark.y1, mark.x2, mark.y2].map((text) => frame.model.value(text));
    const line = polyline(frame, mark.colour, [[x1, y1], [x2, y2]]);
    if (!mark.head) return [line];
    return [line, path(`head c${mark.colour}`, head(frame, [x1, y1], [x2, y2]), true)];
  },
  point(mark, frame) {
    const [x, y] = [frame.x.at(frame.model.value(mark.x)), frame.y.at(frame.model.value(mark.y))];
    if (!within(x, frame.x) || !within(y, frame.y)) return [];
    const drag = mark.drag ? { "data-drag": mark.drag.join(" ") } : {};
    const at = { cx: pixels(x), cy: pixels(y), r: mark.drag ? 6 : 4, ...drag };
    const circle = element("circle", `point c${mark.colour}`, at);
    return mark.label ? [circle, label("start", x + 8, y - 7, mark.label)] : [circle];
  },
  trace(mark, frame) {
    const { value } = frame.model;
    const points = range(0, Math.floor(value(mark.last) + 0.5)).map((n) => [
      value(mark.x, { n }),
      value(mark.y, { n }),
    ]);
    const dots = (mark.dots ? points : [])
      .map(([x, y]) => [frame.x.at(x), frame.y.at(y)])
      .filter(([x, y]) => within(x, frame.x) && within(y, frame.y))
      .map(([x, y]) => element("circle", `dot c${mark.colour}`, { cx: pixels(x), cy: pixels(y), r: 2.5 }));
    return [polyline(frame, mark.colour, points), ...dots];
  },
  contours: (mark, frame) =>
    (mark.lines[frame.model.chosen(mark.by)] ?? []).map((line) =>
      polyline(frame, mark.colour, line, "contour")),
};

function within(pixel, { start, end }) {
  return Math.min(start, end) - 0.5 <= pixel && pixel <= Math.max(start, end) + 0.5;
}

const near = (pixel) => Math.max(-BEYOND, Math.min(BEYOND, pixel));

// Joins points, with a gap where there is no value and, with `poles`, where the curve jumps from
// below the panel to above it.
function polyline(frame, colour, points, kind = "line", poles = false) {
  const { start: floor, end: ceiling } = frame.y;
  let before = null;
  let d = "";
  for (const [vx, vy] of points) {
    const [x, y] = [near(frame.x.at(vx)), near(frame.y.at(vy))];
    if (Number.isNaN(x) || Number.isNaN(y)) {
      before = null;
      continue;
    }
    const jumps = poles && Math.min(before, y) < ceiling && Math.max(before, y) > floor;
    d += `${before === null || jumps ? "M" : "L"}${pixels(x)} ${pixels(y)}`;
    before = y;
  }
  return path(`${kind} c${colour}`, d, true);
}

function head({ x, y }, start, end) {
  const [x1, y1, x2, y2] = [x.at(start[0]), y.at(start[1]), x.at(end[0]), y.at(end[1])];
  const length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
  if (!(length > 0)) return "";
  const [ux, uy] = [((x2 - x1) / length) * HEAD, ((y2 - y1) / length) * HEAD];
  const corners = [
    [x2, y2],
    [x2 - ux - uy / 2, y2 - uy + ux / 2],
    [x2 - ux + uy / 2, y2 - uy - ux / 2],
  ];
  return `M${corners.map((corner) => corner.map(near).map(pixels).join(" ")).join("L")}z`;
}
