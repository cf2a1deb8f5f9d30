/** Offers to show the rows of one topic alone. A choice holds the places of its rows in the order of the page; rows without code may be hidden, too. */
export function offerTopics() {
  const choices = document.getElementById("topics");
  if (!choices) return;
  const rows = [...document.querySelector(".papers").children];
  const shown = document.getElementById("shown");
  const code = document.getElementById("has-code");
  const show = () => {
    const { value } = choices.querySelector(":checked");
    const places = value && value.split(" ").map(Number);
    let count = 0;
    rows.forEach((row, place) => {
      row.hidden = places && !places.includes(place);
      if (!row.hidden && (!code?.checked || row.querySelector(".code"))) count++;
    });
    shown.textContent = shown.dataset.said.replace("{0}", count);
    shown.classList.toggle("on", Boolean(places));
  };
  choices.addEventListener("change", show);
  code?.addEventListener("change", show);
  // On the way back a browser restores what was chosen without a word.
  addEventListener("pageshow", show);
  choices.hidden = false;
}
