// A paper's page: copies and saves its citation. What the box says before this runs is all that can be had without it.
import { citationOf } from "./citation.js";
import { risOf } from "./ris.js";
import { cslOf } from "./csl.js";
import { button } from "./button.js";
import { copy } from "./copy.js";
import { save } from "./save.js";

const place = document.getElementById("cite");
if (place) {
  const { file, key, note, copyWord, copyName, copied, copiedSay, selectedSay, getWord } = place.dataset;
  const entry = document.querySelector(".cite code");
  const said = document.createElement("span");
  said.className = "vh";
  said.setAttribute("role", "status");

  const forms = [
    ["BibTeX", "bib", "application/x-bibtex", () => `${entry.textContent}\n`],
    ["RIS", "ris", "application/x-research-info-systems", () => risOf(citationOf(document, key, note))],
    ["CSL-JSON", "json", "application/vnd.citationstyles.csl+json", () => cslOf(citationOf(document, key, note))],
  ];
  let later;
  const copier = button("copy", copyName, copyWord, async () => {
    const isCopied = await copy(entry);
    copier.say(isCopied ? copied : copyWord);
    clearTimeout(later);
    later = setTimeout(() => copier.say(copyWord), 2000);
    said.textContent = "";
    // Emptied and filled in two steps, so that the same words are read out again.
    requestAnimationFrame(() => { said.textContent = isCopied ? copiedSay : selectedSay; });
  });
  place.append(copier.element);
  for (const [name, ending, type, text] of forms) {
    place.append(button("get", getWord.replace("{0}", name), name, () => save(`${file}.${ending}`, type, text())).element);
  }
  place.append(said);
}
