// Return a new element that holds `content`, one or more texts or nodes.
function element(tag, content, attributes = {}) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach((attribute) => made.setAttribute(...attribute));
  made.append(...[content].flat());
  return made;
}
