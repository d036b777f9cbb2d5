// The controls of a figure: what they are set to, and how to set them.

function controlsOf(figure, form) {
  const { elements } = form;
  const own = (name) => elements[`${name}-own`];
  const fault = (name) => own(name)?.parentElement.querySelector(".fault");
  const accepted = {}; // the last text of each own function that could be read

  // Show what cannot be read, with a mark at the character.
  const complain = (name, text, error) => {
    const mark = document.createElement("mark");
    const code = document.createElement("code");
    mark.textContent = text.slice(error.at).match(/^./su)?.[0] ?? " ";
    code.append(text.slice(Math.max(0, error.at - 20), error.at), mark,
      text.slice(error.at + mark.textContent.length).slice(0, 20));
    fault(name).replaceChildren(error.message, " ", code);
  };

  const typed = ({ name, variables }) => {
    const text = own(name).value;
    try {
      parse(text, variables);
      accepted[name] = text;
      fault(name).replaceChildren();
    } catch (error) {
      complain(name, text, error);
    }
    own(name).setAttribute("aria-invalid", accepted[name] !== text);
    return accepted[name];
  };

  return {
    get() {
      const sliders = figure.sliders.map(({ name }) => [name, +elements[name].value]);
      const choices = figure.choices.map((choice) => {
        const select = elements[choice.name];
        const isOwn = select.value === "own" && choice.own;
        if (choice.own) own(choice.name).parentElement.hidden = !isOwn;
        if (!isOwn) return [choice.name, select.value];
        return [choice.name, typed(choice) ?? Object.keys(choice.options)[0]];
      });
      return Object.fromEntries([...sliders, ...choices]);
    },
    set(state) {
      for (const { name } of figure.sliders) if (name in state) elements[name].value = state[name];
      for (const { name, options, own: may } of figure.choices) {
        if (!(name in state)) continue;
        const known = Object.hasOwn(options, state[name]);
        if (known) elements[name].value = state[name];
        else if (may) [elements[name].value, own(name).value] = ["own", state[name]];
      }
    },
    // Say what each slider is set to, beside it and to those who listen.
    tell(handles) {
      figure.sliders.forEach(({ name }, i) => {
        elements[name].setAttribute("aria-valuetext", handles[i]);
        elements[name].parentElement.querySelector(".set").textContent = handles[i];
      });
    },
  };
}
