// Taking hold of a point: the sliders that it names follow the pointer.

function letDrag(root, figure, frames, set) {
  const svg = root.querySelector("svg");
  let held = null;
  svg.addEventListener("pointerdown", (event) => {
    const names = event.target.dataset.drag?.split(" ");
    if (!names) return;
    const panel = [...svg.children].indexOf(event.target.parentElement) >> 1;
    held = { names, panel };
    svg.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const frame = frames()[held.panel];
    const values = [frame.x.value(x), frame.y.value(y)];
    set(Object.fromEntries(held.names.map((name, i) => [name, values[i]])));
  });
  for (const type of ["pointerup", "pointercancel"]) {
    svg.addEventListener(type, () => {
      held = null;
    });
  }
}
