// What a reader takes out of the browser as a file, and brings back.

// Of the JSON files; and their largest size in bytes: a browser keeps about 5 million characters.
const VERSION = 1;
const LARGEST = 1e7;

// Held here, or else a browser may clear the field away while the reader looks for the file.
let chooser;

function saveFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
  return fill(TEXTS.file.saved, { file: name });
}

// Save `contents` as `everything` returns them. Return what to say.
function saveJSON(name, contents) {
  const text = JSON.stringify({ derivsite: VERSION, ...contents }, null, 2);
  return saveFile(`${name}.json`, "application/json", text);
}

// Let the reader choose a file, and hand its contents to `use`, or tell `say` that it is not ours.
function openFile(use, say) {
  chooser = element("input", "", { type: "file", accept: ".json,application/json" });
  chooser.addEventListener("change", async () => {
    const [file] = chooser.files;
    const text = file.size > LARGEST ? "" : await file.text().catch(() => "");
    const contents = contentsOf(text);
    if (contents) use(contents);
    else say(TEXTS.file.refused);
  });
  chooser.click();
}

// Return what the text of a file holds, or nothing if it is not, as a whole, what `saveJSON` writes.
function contentsOf(text) {
  const file = understood(text, { derivsite: 0, kept: {}, unreadable: {} });
  const ours = (entries, shape) =>
    Object.entries(entries).every(([name, value]) => isName(name) && fits(value, shape(name)));
  if (file?.derivsite !== VERSION || !ours(file.unreadable, () => "")) return undefined;
  return ours(file.kept, shapeOf) ? file : undefined;
}

// Bring back what `saveJSON` saved, and tell `say`. Nothing that is kept here is lost: a card gets both
// texts; a program or an answer that is here already stays as it is.
function bringBack({ kept, unreadable }, say) {
  for (const [name, value] of Object.entries(kept)) {
    const choose = { card: appended, page: united }[kindOf(name)] ?? first;
    if (!keep(name, joined(recall(name, shapeOf(name), say), value, choose), say)) return;
  }
  try {
    Object.entries(unreadable).forEach((entry) => putAside(...entry));
    say(TEXTS.file.loaded);
  } catch {
    say(TEXTS.store.full);
  }
}

// Return two values of one shape as one, each part as `choose` says. Parts that only `other` has are
// left out: the shape does not know them.
function joined(one, other, choose) {
  if (!isObject(one)) return choose(one, other);
  const both = ([key, value]) => [key, key in other ? choose(value, other[key]) : value];
  return Object.fromEntries(Object.entries(one).map(both));
}

function first(one, other) {
  return one || other;
}

function united(one, other) {
  return Array.isArray(one) ? [...new Set([...one, ...other])] : one || other;
}

// Return `text` with `more` below it, unless it is there already.
function appended(text, more) {
  const holds = (whole, part) => `\n\n${whole}\n\n`.includes(`\n\n${part}\n\n`);
  if (!more || holds(text, more)) return text;
  return !text || holds(more, text) ? more : `${text}\n\n${more}`;
}
