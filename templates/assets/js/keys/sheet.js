import { offerSwitch } from "./switch.js";

const link = document.querySelector("#to-keys a");
let making;
let dialog;

/** Opens or closes the sheet of keys; it is a section of the page about the site, fetched once, and there it is gone to. */
export function toggleSheet() {
  if (dialog?.open) dialog.close();
  else if (document.getElementById("keys")) location.hash = "keys";
  else open();
  return true;
}

/** Lets the link in the footer open the sheet. */
export function bindLink() {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || document.getElementById("keys")) return;
    event.preventDefault();
    open();
  });
}

async function open() {
  try {
    await (making ??= make());
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("button").focus();
  } catch {
    location.href = link.href;
  }
}

async function make() {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  dialog = document.createElement("dialog");
  dialog.className = "sheet-of-keys";
  // A click beside it closes it, where the browser can.
  dialog.setAttribute("closedby", "any");
  dialog.append(...page.getElementById("keys").childNodes);
  dialog.setAttribute("aria-label", dialog.querySelector("h2").textContent);
  const close = dialog.querySelector("button");
  close.hidden = false;
  close.addEventListener("click", () => dialog.close());
  offerSwitch(dialog);
  document.body.append(dialog);
}
