// The page that collects what a reader wrote on all pages.

function startSummary() {
  const summary = document.querySelector(".summary");
  if (!summary) return;
  const say = (text) => {
    summary.querySelectorAll("[role=status]").forEach((status) => {
      status.textContent = text;
    });
  };
  const show = () => summary.firstElementChild.replaceChildren(...summaryOf(everything(say)));
  if (summary.hidden) {
    const actions = summaryActions(summary, say, show);
    summary.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
    summary.hidden = false;
  }
  show();
}

function summaryActions(summary, say, show) {
  const dialog = summary.querySelector("dialog");
  return {
    markdown() {
      const cards = allOf("card", everything(say).kept).map(([, card]) => cardMarkdown(card));
      say(saveFile("evidence.md", "text/markdown", cards.join("\n")));
    },
    json() {
      say(saveJSON("evidence", everything(say)));
    },
    open() {
      const use = (contents) => {
        bringBack(contents, say);
        show();
        showProgress();
      };
      openFile(use, say);
    },
    print() {
      printOnly(summary);
    },
    ask() {
      dialog.showModal();
    },
    stay() {
      dialog.close();
    },
    forget() {
      dialog.close();
      if (forgetEverything(say)) say(TEXTS.summary.forgotten);
      show();
      showProgress();
    },
  };
}

// What is kept of one kind, in the order of the navigation, as [name, value].
function allOf(kind, kept) {
  const order = [...pages().keys()];
  const place = ([name]) => order.indexOf(pageOf(name));
  const found = Object.entries(kept).filter(([name]) => kindOf(name) === kind);
  return found.sort((one, other) => place(one) - place(other));
}

function pageOf(name) {
  return name.slice(name.indexOf(":") + 1).split("#")[0];
}

// Return what the page shows, as elements.
function summaryOf({ kept, unreadable }) {
  const links = pages();
  const cards = allOf("card", kept).map(([name, card]) => cardSection(name, card, links));
  const items = allOf("page", kept).flatMap(([name, page]) => {
    const [, words] = progressWords(page);
    return words ? element("li", [pageLink(pageOf(name), links), `: ${words}`]) : [];
  });
  const counts = { cells: allOf("cell", kept).length, exercises: allOf("exercise", kept).length };
  const spoiled = Object.keys(unreadable).length;
  return [
    element("h2", TEXTS.summary.cards),
    ...(cards.length ? cards : [element("p", TEXTS.summary.no_cards)]),
    element("h2", TEXTS.summary.progress),
    items.length ? element("ul", items) : element("p", TEXTS.summary.no_progress),
    element("p", fill(TEXTS.summary.others, counts)),
    ...(spoiled ? [element("p", fill(TEXTS.summary.unreadable, { count: spoiled }))] : []),
  ];
}

function cardSection(name, card, links) {
  const anchor = `#card-${name.split("#").slice(1).join("#")}`;
  const rows = Object.entries(TEXTS.field).flatMap(([key, label]) => [
    element("dt", label),
    card[key] ? element("dd", card[key]) : element("dd", TEXTS.summary.empty, { class: "empty" }),
  ]);
  const title = element("h3", pageLink(pageOf(name), links, card.title, anchor));
  return element("section", [title, element("dl", rows)], { class: "kept-card" });
}

// A page that is not in the navigation, or no longer, gets no link.
function pageLink(page, links, title, anchor = "") {
  const link = links.get(page);
  if (!link) return element("span", title || page);
  return element("a", title || titleOf(link), { href: link.href + anchor });
}
