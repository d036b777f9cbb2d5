// Put `values` into the {braces} of a text.
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
