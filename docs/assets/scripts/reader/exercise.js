// Exercises that answer. What a reader types stays in their own browser.

function startExercises() {
  document.querySelectorAll(".exercise-form:not([data-ready])").forEach((form) => {
    if (window.derivsite?.parse) startExercise(form);
    else form.hidden = true; // nothing can be read: the solutions fold out all the same
  });
}

function startExercise(form) {
  const box = form.closest("[data-exercise]");
  const id = box.dataset.exercise;
  const name = `exercise:${pageName()}#${id}`;
  const input = form.querySelector("input");
  const reply = form.querySelector(".exercise-reply");
  const exercise = readExercise(box);
  const answer = (verdict, ...words) => {
    form.dataset.verdict = verdict;
    input.setAttribute("aria-invalid", verdict === "unread");
    reply.replaceChildren(...words);
  };
  const tell = (trouble) => reply.append(" ", trouble); // of the store

  // That nothing can be kept is said when there is something to keep.
  const kept = recall(name, {}, (trouble) => trouble === TEXTS.store.unreadable && tell(trouble));
  let solved = kept.solved === true;
  const show = () => {
    box.querySelector(".exercise-solved").hidden = !solved;
  };
  const keepAnswer = () => keep(name, { answer: input.value, solved }, tell);

  const check = () => {
    const text = input.value;
    if (!text.trim()) return answer("unread", TEXTS.exercise.empty);
    let found;
    try {
      const { value } = window.derivsite.parse(text, exercise.variable ? [exercise.variable] : []);
      found = exercise.points.map((point) => value({ [exercise.variable]: point }));
    } catch (fault) {
      input.setSelectionRange(fault.at, fault.at + characterAt(text, fault.at).length);
      return answer("unread", fill(TEXTS.exercise.unreadable, { fault: fault.message, at: [...text.slice(0, fault.at)].length + 1 }), marked(text, fault.at));
    }
    const { verdict, words } = judge(found, exercise);
    answer(verdict, ...words);
    if (verdict !== "right" || solved) return;
    solved = true;
    show();
    box.dispatchEvent(new CustomEvent("derivsite:solved", { bubbles: true, detail: { id } }));
  };

  if (typeof kept.answer === "string") input.value = kept.answer;
  show();
  form.dataset.ready = "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
    keepAnswer();
  });
  input.addEventListener("input", () => {
    answer("");
    keepAnswer();
  });
}

// Return what the build wrote into the page. A number is an expression at one point, without variable.
function readExercise(box) {
  const { variable, values, points } = box.dataset;
  return {
    variable,
    points: variable ? JSON.parse(points) : [0],
    right: JSON.parse(values),
    slips: [...box.querySelectorAll(".exercise-slips > li")].map((slip) => ({
      values: JSON.parse(slip.dataset.values),
      get words() {
        return slip.cloneNode(true).childNodes;
      },
    })),
  };
}

function characterAt(text, at) {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)) : "";
}

// Show `text` with a mark on the character at `at`, and as much around it as can be taken in.
function marked(text, at) {
  const around = 20;
  const found = characterAt(text, at);
  const before = text.slice(Math.max(0, at - around), at);
  const after = text.slice(at + found.length, at + found.length + around);
  const line = document.createElement("code");
  const mark = document.createElement("mark");
  mark.textContent = found.trim() || "␣";
  line.append(at > around ? "…" : "", before, mark, after, after.length === around ? "…" : "");
  return line;
}
