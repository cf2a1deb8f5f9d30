import { offerSwitch } from "./switch.js";

const link = document.querySelector("#to-keys a");
// Whether the sheet that is being fetched is still to open.
let wanted = false;
let making;
let dialog;

/** Opens or closes the sheet of keys; it is a section of the page about the site, fetched once, and there it is gone to. */
export function toggleSheet() {
  const section = document.getElementById("keys");
  if (dialog?.open) dialog.close();
  else if (section) begin(section).scrollIntoView();
  else if (wanted) wanted = false;
  else open();
  return true;
}

/** Lets the link in the footer open the sheet. */
export function bindLink() {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || document.getElementById("keys")) return;
    event.preventDefault();
    open();
  });
}

async function open() {
  wanted = true;
  try {
    await (making ??= make());
  } catch {
    // Without a network the page stays as it is; the next time may do.
    wanted = false;
    making = undefined;
  }
  const isTyping = document.activeElement.matches(":read-write, select");
  if (wanted && !isTyping) show();
  wanted = false;
}

function show() {
  if (!dialog) {
    location.href = link.href;
    return;
  }
  dialog.showModal();
  begin(dialog);
}

// The button is at the end, and to focus that would scroll a small window past all the rest.
function begin(place) {
  const heading = place.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus();
  return place;
}

async function make() {
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const section = page.getElementById("keys");
  if (!answer.ok || !section) return;
  dialog = document.createElement("dialog");
  dialog.className = "sheet-of-keys";
  // A click beside it closes it, where the browser can.
  dialog.setAttribute("closedby", "any");
  dialog.append(...section.childNodes);
  dialog.setAttribute("aria-label", dialog.querySelector("h2").textContent);
  const close = dialog.querySelector("button");
  close.hidden = false;
  close.addEventListener("click", () => dialog.close());
  offerSwitch(dialog);
  document.body.append(dialog);
}
