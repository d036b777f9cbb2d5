// What keys do in the code of a cell. Tab does nothing here: it leaves the field, as everywhere.

function editCell(event, field, run) {
  if (event.target !== field || event.key !== "Enter" || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    run();
  } else if (!event.shiftKey && !event.altKey) {
    event.preventDefault();
    const line = field.value.slice(0, field.selectionStart).split("\n").pop();
    const deeper = /:\s*(#.*)?$/.test(line) ? "    " : "";
    typeInto(field, `\n${line.match(/^ */)[0]}${deeper}`, field.selectionStart, field.selectionEnd);
  }
}

// Write `text` over a part of the field, as if it was typed, so that it can be undone.
function typeInto(field, text, start, end) {
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, text)) field.setRangeText(text, start, end, "end");
}
