// How far the reader is: pages that they say they can do, and exercises that they solved.

// The links of the navigation, by the name of their page.
function pages() {
  const links = [...document.querySelectorAll(".md-nav--primary a.md-nav__link")];
  const inner = links.filter((link) => !link.hash && link.pathname.startsWith(site()));
  return new Map(inner.map((link) => [pageName(link.pathname), link]));
}

function startProgress() {
  const card = document.querySelector("article form.card");
  if (card && !document.querySelector(".progress")) card.closest("article").append(doneButton());
  showProgress();
}

function noteSolved({ detail: { id } }) {
  const exercises = document.querySelectorAll("[data-exercise]").length;
  keepProgress((page) => ({ ...page, exercises, solved: [...new Set([...page.solved, id])] }));
}

function keepProgress(change) {
  const name = `page:${pageName()}`;
  keep(name, change(recall(name, SHAPES.page, sayProgress)), sayProgress);
  showProgress();
}

function doneButton() {
  const button = element("button", TEXTS.progress.done, { type: "button", class: "md-button" });
  button.addEventListener("click", () => {
    sayProgress("");
    keepProgress((page) => ({ ...page, done: !page.done }));
  });
  return element("p", [button, " ", element("span", "", { role: "status" })], { class: "progress" });
}

function sayProgress(text) {
  document.querySelector(".progress [role=status]")?.replaceChildren(text);
}

// Show what is kept: at the button, and after the titles in the navigation.
function showProgress() {
  const button = document.querySelector(".progress button");
  if (button) {
    const { done } = recall(`page:${pageName()}`, SHAPES.page, sayProgress);
    button.setAttribute("aria-pressed", done);
  }
  document.querySelectorAll(".page-mark").forEach((mark) => mark.remove());
  for (const [name, link] of pages()) {
    // The open page stands twice in its item: as a link, and in the drawer as a label.
    const titles = link.parentElement.querySelectorAll(":scope > .md-nav__link > .md-ellipsis");
    titles.forEach((title) => title.after(...pageMark(name)));
  }
  showRoad();
}

// Mark the stops of the road on the first page, and the one where the reader stands.
function showRoad() {
  const stops = [...document.querySelectorAll(".road [data-page]")];
  stops.forEach((stop) => stop.querySelector(".minutes").after(...pageMark(stop.dataset.page)));
  const done = stops.map((stop) => recall(`page:${stop.dataset.page}`, SHAPES.page).done);
  const here = stops[done.lastIndexOf(true) + 1];
  if (!done.includes(true) || !here) return;
  here.querySelector(".minutes").after(element("strong", TEXTS.progress.here, { class: "page-mark" }));
}

// Return the mark of the page `name`, or nothing for one that was not begun.
function pageMark(name) {
  const [shown, spoken] = progressWords(recall(`page:${name}`, SHAPES.page));
  return shown ? [element("span", shown, { class: "page-mark", role: "img", "aria-label": spoken })] : [];
}

// Return the progress of a page twice: as a mark to look at, and in words.
function progressWords({ done, solved, exercises }) {
  const count = solved.length;
  const all = Math.max(exercises, count);
  const marks = [done && "✓", count && `${count}/${all}`];
  const words = [done && TEXTS.progress.marked, count && fill(TEXTS.progress.solved, { count, all })];
  return [marks.filter(Boolean).join(" "), words.filter(Boolean).join(", ")];
}
