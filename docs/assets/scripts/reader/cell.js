// Turns the cells of a page into code that the reader can change and run.

function startCells() {
  document.querySelectorAll(".cell:not([data-ready])").forEach(startCell);
}

function cellText(name, values = {}) {
  return fill(TEXTS.cell[name] ?? "", values);
}

function startCell(cell) {
  const { cell: id, title } = cell.dataset;
  const [page, live, field, status, output] = ["page", "live", "live textarea", "status", "output"].map((part) =>
    cell.querySelector(`.cell-${part}`));
  const written = page.querySelector(".language-python code").textContent.trimEnd();
  const printed = page.querySelector(".language-text code").textContent.trimEnd();
  const name = `cell:${pageName()}#${id}`;
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const show = (code, text) => {
    field.value = code;
    field.rows = code.split("\n").length;
    output.textContent = text;
  };
  cell.dataset.ready = "";
  if (location.protocol === "file:" && !window.derivsiteDisk) {
    cell.append(Object.assign(document.createElement("p"), { className: "cell-note", textContent: cellText("disk") }));
    return;
  }

  const buttons = Object.fromEntries([...live.querySelectorAll("[data-do]")].map((one) => [one.dataset.do, one]));
  let program = null;
  const busy = (is) => {
    if (!is && document.activeElement === buttons.stop) buttons.run.focus();
    buttons.stop.disabled = !is;
    output.setAttribute("aria-busy", is); // what is printed is read out when it is all there
  };
  const halt = () => {
    program?.stop();
    program = null;
    busy(false);
  };
  // Run what is in the field; return how it ended, or null if the reader went on meanwhile.
  const run = async (calls = []) => {
    halt();
    const code = field.value;
    let text = "";
    let painting = 0;
    const paint = () => {
      painting = 0;
      output.textContent = text;
    };
    say(cellText("loading"));
    paint();
    busy(true);
    const mine = program = startProgram(code, calls, {
      running: () => say(cellText("running")),
      output: (more) => {
        text += more;
        painting ||= requestAnimationFrame(paint);
      },
    });
    const end = await mine.ended;
    cancelAnimationFrame(painting);
    if (program !== mine) return null;
    text = text.trimEnd() + toldError(end.error, code, text);
    paint();
    halt();
    say(end.how === "done" && !text ? cellText("silent") : cellText(end.how, { ...end, hint: cellText(end.error?.name) }));
    if (end.how === "done") {
      const detail = { id, title, function: title, calculation: code, output: text };
      cell.dispatchEvent(new CustomEvent("derivsite:evidence", { bubbles: true, detail }));
    }
    return end;
  };
  const actions = {
    run: () => run(),
    stop: () => program?.stop(),
    reset: () => {
      halt();
      typeInto(field, written, 0, field.value.length);
      buttons.reset.focus();
      show(written, printed);
      say(cellText("reset"));
      keep(name, null, say);
    },
  };

  const kept = recall(name, written, say);
  const changed = typeof kept === "string" && kept !== written;
  show(changed ? kept : written, changed ? "" : printed);
  if (changed) say(cellText("kept"));
  page.hidden = true;
  live.hidden = false;
  live.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  live.addEventListener("input", () => {
    field.rows = field.value.split("\n").length;
    say(cellText("changed"));
    keep(name, field.value, say);
  });
  live.addEventListener("keydown", (event) => editCell(event, field, actions.run));
  const exercise = document.querySelector(`.coding[data-exercise="${id}"]`);
  if (exercise) startCoding(exercise, run);
}

// Return an error as a beginner needs it: where in their code, and what it says.
function toldError(error, code, before) {
  if (!error) return "";
  const line = code.split("\n")[error.line - 1]?.trim();
  const where = line ? `${cellText("line", { line: error.line, code: line })}\n` : "";
  return `${before ? "\n" : ""}${where}${error.name}${error.message && ": "}${error.message}`;
}
