/**
 * Keys: arrows between the field and what can be opened, Escape clears, then leaves.
 * None is taken while a syllable is being composed, nor from other fields.
 * @param {HTMLInputElement} field
 * @param {function(): HTMLElement[]} stops what the arrows walk along, from above
 * @param {function(): void} clear
 */
export function bindKeys(field, stops, clear) {
  document.addEventListener("keydown", event => {
    // Safari tells of the key that ends a composition after its end, with the code 229.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    const move = { Escape: escape, ArrowDown: walk, ArrowUp: walk }[event.key];
    if (move?.(at, event)) event.preventDefault();
  });

  function escape(at) {
    if (stops().includes(at)) field.focus();
    else if (at !== field) return false;
    else if (field.value) clear();
    else field.blur();
    return true;
  }

  function walk(at, { key, shiftKey }) {
    const line = [field, ...stops()];
    const place = line.indexOf(at);
    if (place < 0 || shiftKey) return false;
    const next = line[place + (key === "ArrowDown" ? 1 : -1)];
    next?.focus();
    return next;
  }
}
