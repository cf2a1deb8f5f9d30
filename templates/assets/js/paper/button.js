// A button with a drawing, a word to see, and a name to hear that holds it.
const drawings = {
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  get: "M12 4.5v10m-4-4 4 4 4-4M5 19.5h14",
};

export function button(drawing, name, word, press) {
  const element = document.createElement("button");
  element.type = "button";
  element.ariaLabel = name;
  element.innerHTML = `<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="${drawings[drawing]}"/></svg><span></span>`;
  const shown = element.lastChild;
  shown.textContent = word;
  element.addEventListener("click", press);
  return { element, say: text => { shown.textContent = text; } };
}
