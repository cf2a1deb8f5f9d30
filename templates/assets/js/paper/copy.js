// Copies the text of an element. Where the clipboard is out of reach, shows and selects the text, for the reader to copy; false then.
export async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    element.closest("details").open = true;
    getSelection().selectAllChildren(element);
    element.parentElement.focus();
    return false;
  }
}
