import { isOn, offerSwitch } from "./switch.js";
import { openPaper, toNeighbour, toPaper, toSearch } from "./ways.js";
import { bindLink, toggleSheet } from "./sheet.js";
import { followOpening } from "./rows.js";

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
 * signs go by what they are, for their places differ between keyboards. Many write brackets with AltGr, which Windows tells of as
 * Ctrl and Alt, or with a Mac's Option.
 */
function nameOf(event) {
  const { key, code, ctrlKey, altKey } = event;
  const third = event.getModifierState("AltGraph") || altKey && !ctrlKey && /^(Mac|iP)/.test(navigator.platform);
  if (event.metaKey || !third && (ctrlKey || altKey)) return "";
  if (/^[/?[\]]$/.test(key)) return key;
  if (third || event.shiftKey) return "";
  return (/^[!-~]$/.test(key) ? key : code.startsWith("Key") ? code[3] : "").toLowerCase();
}

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.target.matches?.(":read-write, select")) return;
  const name = nameOf(event);
  if (!acts[name] || !isOn() || event.repeat && name !== "j" && name !== "k") return;
  if (name !== "?" && document.querySelector("dialog[open]")) return;
  if (acts[name]()) event.preventDefault();
});
bindLink();
offerSwitch(document);
followOpening();
