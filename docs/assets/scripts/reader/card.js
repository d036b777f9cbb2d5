// The evidence card: kept in the reader's browser, filled by hand or from what they did on the page,
// taken out and brought back.

// Each card's function that shows what is kept of it.
const shownCards = new WeakMap();

function startCards() {
  document.querySelectorAll("form.card").forEach((card) => {
    if (!shownCards.has(card)) shownCards.set(card, startCard(card));
    shownCards.get(card)();
  });
}

function startCard(card) {
  const name = `card:${pageName()}#${card.dataset.card}`;
  const { title } = card.dataset;
  const fields = [...card.querySelectorAll("textarea")];
  const offer = card.querySelector(".card-offer");
  const say = (text) => {
    card.querySelector(".card-status").textContent = text;
  };
  // Does a field hold what the browser would not keep?
  let unkept = false;
  let offered = {};

  // Another tab may have written the other fields since: they stay as they are there.
  const keepFields = (changed, told = TEXTS.card.kept) => {
    const kept = { ...recall(name, SHAPES.card, say), title };
    changed.forEach((field) => {
      kept[field.name] = field.value;
      copyForPaper(field);
    });
    const empty = fields.every((field) => !kept[field.name]);
    unkept = !keep(name, empty ? null : kept, say);
    if (!unkept) say(told);
  };

  const add = (texts, told) => {
    fields.forEach((field) => {
      const text = (texts[field.name] ?? "").replace(/^\n+|\s+$/g, "");
      field.value = appended(field.value, text);
    });
    keepFields(fields, told);
  };

  const written = () =>
    Object.fromEntries([["title", title], ...fields.map((field) => [field.name, field.value])]);

  const actions = {
    take() {
      add(offered, TEXTS.card.taken);
    },
    markdown() {
      say(saveFile(`evidence-${card.dataset.card}.md`, "text/markdown", cardMarkdown(written())));
    },
    json() {
      say(saveJSON(`evidence-${card.dataset.card}`, { kept: { [name]: written() }, unreadable: {} }));
    },
    open() {
      const use = ({ kept }) => (kept[name] ? add(kept[name]) : say(TEXTS.card.elsewhere));
      openFile(use, say);
    },
    print() {
      printOnly(card);
    },
    clear() {
      if (!confirm(TEXTS.card.ask)) return;
      card.reset();
      keepFields(fields, TEXTS.card.cleared);
    },
  };

  card.querySelector(".card-actions").hidden = false;
  card.addEventListener("input", (event) => keepFields([event.target]));
  card.addEventListener("submit", (event) => event.preventDefault());
  card.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  card.closest("article").addEventListener("derivsite:evidence", ({ detail }) => {
    offered = { function: detail.function, calculation: detail.calculation, output: detail.output };
    offer.firstElementChild.textContent = fill(TEXTS.card.take, { title: detail.title });
    offer.hidden = false;
  });

  return () => {
    if (unkept) return;
    const kept = recall(name, SHAPES.card, say);
    fields.forEach((field) => {
      field.value = kept[field.name];
      copyForPaper(field);
    });
  };
}

// A text area shows on paper only what it shows on the screen.
function copyForPaper(field) {
  field.previousElementSibling.textContent = field.value;
}

function cardMarkdown(card) {
  const parts = [`# ${fill(TEXTS.card.heading, { title: card.title })}`];
  for (const [key, label] of Object.entries(TEXTS.field)) {
    parts.push(`## ${label}`, card[key].trim() || "-");
  }
  return `${parts.join("\n\n")}\n`;
}

function printOnly(element) {
  const mark = (on) => {
    [document.body, element].forEach((one) => one.classList.toggle("print-only", on));
  };
  mark(true);
  addEventListener("afterprint", () => mark(false), { once: true });
  print();
}
