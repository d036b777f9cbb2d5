// The state of a figure in the address, such as #fig-secant?x0=2&p=1, to be kept or sent.

function link(id, first, state, say) {
  const changed = Object.entries(state).filter(([name, value]) => value !== first[name]);
  const hash = `#${id}?${new URLSearchParams(changed)}`;
  history.replaceState(history.state, "", hash);
  say(TEXTS.figure.linked);
  navigator.clipboard?.writeText(location.href).then(
    () => say(TEXTS.figure.copied),
    () => {},
  );
}

function stateOf(id) {
  const [name, query] = location.hash.slice(1).split("?");
  return name === id && query !== undefined ? Object.fromEntries(new URLSearchParams(query)) : null;
}
