// What a reader takes out of the browser as a file, and brings back.

const VERSION = 1; // of the JSON files
const LARGEST = 1e7; // bytes; a browser keeps about 5 million characters

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
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", async () => {
    const [file] = input.files;
    const text = file.size > LARGEST ? "" : await file.text().catch(() => "");
    const contents = contentsOf(text);
    if (contents) use(contents);
    else say(TEXTS.file.refused);
  });
  input.click();
}

// Return what the text of a file holds, or nothing if it is not, as a whole, what `saveJSON` writes.
function contentsOf(text) {
  const file = understood(text, { derivsite: 0, kept: {}, unreadable: {} });
  if (file?.derivsite !== VERSION) return undefined;
  const kept = Object.entries(file.kept);
  const unreadable = Object.entries(file.unreadable);
  const ours =
    [...kept, ...unreadable].every(([name]) => isName(name)) &&
    kept.every(([name, value]) => fits(value, SHAPES[kindOf(name)])) &&
    unreadable.every(([, text]) => fits(text, ""));
  return ours ? file : undefined;
}

// Bring back what `saveJSON` saved, and tell `say`. Nothing that is kept here is lost: a card gets both
// texts; a program or an answer that is here already stays as it is.
function bringBack({ kept, unreadable }, say) {
  let stayed = 0;
  const first = (one, other) => {
    if (one && other && one !== other) stayed += 1;
    return one || other;
  };
  for (const [name, value] of Object.entries(kept)) {
    const kind = kindOf(name);
    const here = recall(name, SHAPES[kind], say);
    if (!keep(name, joined(here, value, kind === "card" ? appended : first), say)) return;
  }
  try {
    Object.entries(unreadable).forEach((entry) => putAside(...entry));
  } catch {
    say(TEXTS.store.full);
    return;
  }
  const count = Object.keys(kept).length;
  say(fill(stayed ? TEXTS.file.stayed : TEXTS.file.loaded, { count, stayed }));
}

// Return two values of one shape as one. `choose` makes one text of two.
function joined(one, other, choose) {
  if (typeof one === "string") return choose(one, other);
  if (typeof one === "number") return Math.max(one, other);
  if (Array.isArray(one)) return [...new Set([...one, ...other])];
  if (!isObject(one)) return one || other;
  const both = ([key, value]) => [key, key in other ? joined(value, other[key], choose) : value];
  return Object.fromEntries(Object.entries(one).map(both));
}

// Return `text` with `more` below it, unless it is there already.
function appended(text, more) {
  const holds = (whole, part) => `\n\n${whole}\n\n`.includes(`\n\n${part}\n\n`);
  if (!more || holds(text, more)) return text;
  return !text || holds(more, text) ? more : `${text}\n\n${more}`;
}
