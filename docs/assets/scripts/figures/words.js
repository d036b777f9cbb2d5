// What a figure says at one state, as in derivsite/moving/words.py.

const readoutsOf = (model) =>
  (model.figure.readouts ?? []).map((one) => shown(model.value(one.value), one.format));

const handlesOf = (model) =>
  model.figure.sliders.map((one) => shown(model.value(one.shows ?? one.name), one.format));

function sayingOf(model) {
  const applies = ({ when, without }) =>
    without ? Number.isNaN(model.value(without)) : model.value(when) > 0;
  const one = (model.figure.sayings ?? []).find(applies);
  const gap = /\{([^{}:]+):(\.\d+[fe])\}/g;
  return one?.text.replace(gap, (_, text, format) => shown(model.value(text), format)) ?? "";
}
