const key = "paperdigest-keys";
// Where the reader has forbidden storage, which then throws, the choice lasts for the page.
let chosen = "on";

/** Whether keys of one letter or sign do anything. */
export function isOn() {
  try {
    chosen = localStorage.getItem(key) ?? chosen;
  } catch { /* as above */ }
  return chosen !== "off";
}

/** Makes the switch work that stands in a page or a part of one, if any. @param {ParentNode} place */
export function offerSwitch(place) {
  const line = place.querySelector("#keys-switch");
  if (!line) return;
  const box = line.querySelector("input");
  const show = () => { box.checked = isOn(); };
  show();
  // Another page may change the choice, and a browser that goes back restores an older state of the box.
  for (const change of ["storage", "pageshow"]) addEventListener(change, show);
  box.addEventListener("change", () => {
    chosen = box.checked ? "on" : "off";
    try {
      localStorage.setItem(key, chosen);
    } catch { /* as above */ }
  });
  line.classList.add("ready");
}
