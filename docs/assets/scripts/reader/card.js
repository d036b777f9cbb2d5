// The evidence card: kept in the reader's browser, filled by hand or from what they did on the page,
// taken out and brought back.

const shownCards = new WeakMap(); // the function that shows what is kept, by card

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
  let unkept = false; // does a field hold what the browser would not keep?
  let offered = {};

  // Another tab may have written the other fields since: they stay as they are there.
  const keepFields = (changed) => {
    const written = { ...recall(name, SHAPES.card, say), title };
    changed.forEach((field) => {
      written[field.name] = field.value;
      copyForPaper(field);
    });
    const empty = fields.every((field) => !written[field.name]);
    unkept = !keep(name, empty ? null : written, say);
    if (!unkept) say(TEXTS.card.kept);
  };

  const add = (texts) => {
    fields.forEach((field) => {
      const text = (texts[field.name] ?? "").replace(/^\n+|\s+$/g, "");
      field.value = appended(field.value, text);
    });
    keepFields(fields);
  };

  const written = () => {
    return { title, ...Object.fromEntries(fields.map((field) => [field.name, field.value])) };
  };

  const actions = {
    take() {
      add(offered);
      if (!unkept) say(TEXTS.card.taken);
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
      if (!window.confirm(TEXTS.card.ask)) return;
      card.reset();
      keepFields(fields);
      if (!unkept) say(TEXTS.card.cleared);
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
  const classes = [document.body.classList, element.classList];
  classes.forEach((list) => list.add("print-only"));
  const restore = () => classes.forEach((list) => list.remove("print-only"));
  window.addEventListener("afterprint", restore, { once: true });
  window.print();
}
