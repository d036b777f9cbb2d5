// Keeps what a reader writes on an evidence card in their own browser, and lets them take it out.

function startCards() {
  document.querySelectorAll("form.card").forEach(startCard);
}

function startCard(card) {
  const name = `card:${pageName()}#${card.dataset.card}`;
  const fields = [...card.querySelectorAll("textarea")];
  const status = card.querySelector(".card-status");
  const say = (text) => {
    status.textContent = text;
  };

  const keepCard = () => {
    const written = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    if (keep(name, written, say)) say(TEXTS.card.kept);
  };

  const markdown = () =>
    [`# Evidence card: ${card.dataset.title}`]
      .concat(fields.map((field) => `## ${field.dataset.label}\n\n${field.value.trim() || "-"}`))
      .join("\n\n") + "\n";

  const actions = {
    export() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([markdown()], { type: "text/markdown" }));
      link.download = `evidence-${card.dataset.card}.md`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href));
      say(TEXTS.card.saved.replace("{file}", link.download));
    },
    print() {
      document.body.classList.add("only-card");
      window.print();
      document.body.classList.remove("only-card");
    },
    clear() {
      if (!window.confirm(TEXTS.card.ask)) return;
      card.reset();
      keepCard();
      say(TEXTS.card.cleared);
    },
  };

  const kept = recall(name, {}, say);
  fields.forEach((field) => {
    field.value = typeof kept[field.name] === "string" ? kept[field.name] : "";
  });
  card.querySelector(".card-actions").hidden = false;
  card.addEventListener("input", keepCard);
  card.addEventListener("submit", (event) => event.preventDefault());
  card.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
}
