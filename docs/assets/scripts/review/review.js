// The review deck asks one question of the page at a time. What a reader knows moves up a box, and
// comes back after as many days as the box says. What they do not know yet goes back to the first.

const BOXES = [0, 1, 3, 7, 21]; // days

// The day as the reader's calendar counts it.
function today() {
  const now = new Date();
  return Math.floor((now - now.getTimezoneOffset() * 6e4) / 864e5);
}

function startDeck(deck, { name, shape, recall, keep, fill }) {
  const part = (name) => deck.querySelector(`.deck-${name}`);
  const [scope, counts, question, answer, marks, note] = ["scope", "counts", "question", "answer", "marks", "note"].map(part);
  const show = deck.querySelector("[data-do=show]");
  const say = (text) => {
    note.textContent = text === TEXTS.store.forbidden ? TEXTS.review.forbidden : text;
  };
  const chapters = deckChapters(deck.parentElement);
  let waiting; // the questions that are still to come today
  let dealt; // the day on which they were dealt

  const recallCard = (card) => {
    card.name = `${name}#${card.words}`;
    const { box, day } = recall(card.name, shape, say);
    // A day further off than any box says comes from a clock that was wrong.
    card.place = box in BOXES && day <= today() + BOXES.at(-1) ? { box, day } : { box: 0, day: 0 };
  };
  const cards = () => chapters.slice(0, scope.selectedIndex + 1).flatMap((chapter) => chapter.cards);

  const deal = () => {
    dealt = today();
    waiting = cards().filter((card) => card.place.day <= dealt);
  };
  const ask = () => {
    if (dealt !== today()) deal();
    const all = cards();
    const later = all.length - waiting.length;
    counts.textContent = fill(TEXTS.review.counts, { due: waiting.length, later });
    const days = Math.min(...all.map((card) => card.place.day)) - dealt;
    const done = fill(TEXTS.review[days > 1 ? "finished" : "tomorrow"], { days });
    question.replaceChildren(...(waiting[0]?.question() ?? [done]));
    show.hidden = !waiting.length;
    answer.hidden = marks.hidden = true;
  };
  const mark = (knew) => {
    const card = waiting.shift();
    const box = knew ? Math.min(card.place.box + 1, BOXES.length - 1) : 0;
    card.place = { box, day: today() + BOXES[box] };
    keep(card.name, card.place, say);
    if (!knew) waiting.push(card);
    ask();
    (waiting.length ? show : question).focus();
  };
  const actions = {
    show() {
      answer.replaceChildren(...waiting[0].answer());
      answer.hidden = marks.hidden = false;
      show.hidden = true;
      answer.focus();
    },
    knew: () => mark(true),
    again: () => mark(false),
  };

  chapters.flatMap((chapter) => chapter.cards).forEach(recallCard);
  scope.append(...chapters.map(({ title }) => new Option(title)));
  scope.value = recall(name, shape, say).upTo;
  if (scope.selectedIndex < 0) scope.selectedIndex = 0;
  scope.addEventListener("change", () => {
    keep(name, { upTo: scope.value }, say);
    deal();
    ask();
  });
  deck.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  show.setAttribute("aria-describedby", question.id);
  deck.dataset.ready = "";
  ask();
}

// The chapters of the page, with their questions; a question is known by its words.
function deckChapters(page) {
  const chapters = [];
  for (const part of page.children) {
    if (part.matches("h2")) chapters.push({ title: part.firstChild.textContent, cards: [] });
    if (!part.matches("details.question")) continue;
    const copy = (nodes) => [...nodes].map((node) => node.cloneNode(true));
    chapters.at(-1).cards.push({
      words: part.firstElementChild.textContent.trim(),
      question: () => copy(part.firstElementChild.childNodes),
      answer: () => copy([...part.children].slice(1)),
    });
  }
  return chapters.filter((chapter) => chapter.cards.length);
}
