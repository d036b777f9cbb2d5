// What a reader leaves behind in their own browser. Nothing of it is ever sent anywhere.

// Other sites may share this host, each below a path of its own; and a page keeps its notes when
// the whole site moves to another path.
function site() {
  const config = JSON.parse(document.getElementById("__config").textContent);
  return new URL(`${config.base}/`, location.href).pathname;
}

// The page as a reader knows it, such as "derivative/what/".
function pageName() {
  return location.pathname.slice(site().length).replace(/index\.html$/, "");
}

// Return what is kept under `name`, or `otherwise`. What cannot be read is set aside, and `say` told.
function recall(name, otherwise, say = () => {}) {
  const key = `derivsite:${site()}:${name}`;
  let text = null;
  try {
    text = localStorage.getItem(key);
    return JSON.parse(text) ?? otherwise;
  } catch {
    if (text === null) {
      say(TEXTS.store.forbidden);
    } else {
      localStorage.setItem(`${key}:unreadable`, text);
      localStorage.removeItem(key);
      say(TEXTS.store.unreadable);
    }
    return otherwise;
  }
}

// Keep `value` under `name`; return whether the browser let us, and tell `say` if it did not.
function keep(name, value, say = () => {}) {
  try {
    localStorage.setItem(`derivsite:${site()}:${name}`, JSON.stringify(value));
    return true;
  } catch {
    say(TEXTS.store.forbidden);
    return false;
  }
}
