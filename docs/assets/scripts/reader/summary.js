// The page that collects what a reader wrote on all pages.

function startSummary() {
  const summary = document.querySelector(".summary");
  if (!summary) return;
  const dialog = summary.querySelector("dialog");
  const say = (text) => {
    summary.querySelectorAll("[role=status]").forEach((status) => {
      status.textContent = text;
    });
  };
  const show = () => {
    for (const [part, content] of Object.entries(summaryOf(everything(say)))) {
      const shown = summary.querySelector(`.${part}`);
      const now = shown.cloneNode();
      now.append(...content);
      if (!now.isEqualNode(shown)) shown.replaceWith(now); // or what a reader presses would go
    }
    showProgress();
  };
  const actions = {
    markdown() {
      const cards = allOf("card", everything(say).kept).map(([card]) => cardMarkdown(card));
      say(saveFile("evidence.md", "text/markdown", cards.join("\n")));
    },
    json() {
      say(saveJSON("evidence", everything(say)));
    },
    open() {
      openFile((contents) => {
        bringBack(contents, say);
        show();
      }, say);
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
      say(forgetEverything() ? TEXTS.summary.forgotten : TEXTS.store.forbidden);
      show();
    },
  };
  summary.onclick = ({ target }) => actions[target.dataset.do]?.();
  show();
  showFilled();
}

// What is kept of one kind, in the order of the navigation, as [value, page, id].
function allOf(kind, kept) {
  const order = [...pages().keys()];
  return Object.entries(kept)
    .filter(([name]) => kindOf(name) === kind)
    .map(([name, value]) => [value, ...name.slice(kind.length + 1).split("#")])
    .sort(([, one], [, other]) => order.indexOf(one) - order.indexOf(other));
}

// Return what each part of the page shows.
function summaryOf({ kept, unreadable }) {
  const spoiled = Object.keys(unreadable).length;
  return {
    "kept-cards": allOf("card", kept).map((card) => cardSection(...card)),
    "kept-pages": allOf("page", kept).flatMap(([value, page]) => {
      const [, words] = progressWords(value);
      return words ? element("li", [pageLink(page), `: ${words}`]) : [];
    }),
    "kept-aside": spoiled ? [fill(TEXTS.summary.unreadable, { count: spoiled })] : [],
  };
}

function cardSection(card, page, id) {
  const title = element("h3", pageLink(page, card.title, `#card-${id}`));
  const rows = Object.entries(TEXTS.field).flatMap(([key, label]) => [
    element("dt", label),
    card[key] ? element("dd", card[key]) : element("dd", TEXTS.summary.empty, { class: "empty" }),
  ]);
  return element("section", [title, element("dl", rows)], { class: "kept-card" });
}

// A page that is not in the navigation, or no longer, gets no link.
function pageLink(page, title, anchor = "") {
  const link = pages().get(page);
  if (!link) return title || page;
  const words = title || link.querySelector(".md-ellipsis").textContent.trim();
  return element("a", words, { href: link.href + anchor });
}
