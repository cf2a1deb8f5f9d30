import { isOn, offerSwitch } from "./switch.js";
import { openPaper, toNeighbour, toPaper, toSearch } from "./ways.js";
import { bindLink, toggleSheet } from "./sheet.js";

const acts = {
  "/": toSearch,
  j: () => toPaper(1),
  k: () => toPaper(-1),
  o: openPaper,
  "[": () => toNeighbour("prev"),
  "]": () => toNeighbour("next"),
  "?": toggleSheet,
};

/**
 * What a key stands for. A Hangul layout gives other letters and an input method "Process", so such a letter goes by its place;
 * signs go by what they are, for their places differ between keyboards.
 */
function nameOf({ key, code, shiftKey }) {
  if (/^[!-~]$/.test(key)) return shiftKey ? key : key.toLowerCase();
  return !shiftKey && code.startsWith("Key") ? code[3].toLowerCase() : "";
}

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.target.matches?.(":read-write, select")) return;
  const name = nameOf(event);
  if (!acts[name] || !isOn() || event.repeat && name !== "j" && name !== "k") return;
  if (name !== "?" && document.querySelector("dialog[open]")) return;
  if (acts[name]()) event.preventDefault();
});
bindLink();
offerSwitch(document);
