// Keeps what a reader writes on an evidence card in their own browser, and lets them take it out.
"use strict";

document.querySelectorAll("form.card").forEach((card) => {
  // Other sites may share this host, each below a path of its own.
  const key = `evidence:${location.pathname}#${card.dataset.card}`;
  const fields = [...card.querySelectorAll("textarea")];
  const status = card.querySelector(".card-status");
  const say = (text) => {
    status.textContent = text;
  };

  const forbidden = "This browser does not let the page keep what you write. Save it before you leave.";

  const read = () => {
    let text = null;
    try {
      text = localStorage.getItem(key);
      return JSON.parse(text) || {};
    } catch {
      if (text === null) {
        say(forbidden);
      } else {
        localStorage.setItem(`${key}:unreadable`, text);
        say("What was kept on this card cannot be read. It was set aside in this browser.");
      }
      return {};
    }
  };

  const keep = () => {
    try {
      const texts = Object.fromEntries(fields.map((field) => [field.name, field.value]));
      localStorage.setItem(key, JSON.stringify(texts));
      say("Kept in this browser.");
    } catch {
      say(forbidden);
    }
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
      say(`Saved as ${link.download}.`);
    },
    print() {
      document.body.classList.add("only-card");
      window.print();
      document.body.classList.remove("only-card");
    },
    clear() {
      if (!window.confirm("Clear what you wrote on this card?")) return;
      card.reset();
      keep();
      say("Cleared.");
    },
  };

  const kept = read();
  fields.forEach((field) => {
    field.value = typeof kept[field.name] === "string" ? kept[field.name] : "";
  });
  card.querySelector(".card-actions").hidden = false;
  card.addEventListener("input", keep);
  card.addEventListener("submit", (event) => event.preventDefault());
  card.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
});
