/** Offers to put the rows in another order. The choices hold the orders, as the identifiers of the papers; the focus stays where it is. */
export function offerOrders() {
  const choices = document.getElementById("sort");
  if (!choices) return;
  let current = choices.querySelector("[checked]");
  const put = choice => {
    if (choice === current) return;
    current = choice;
    const rows = choice.value.trim().split(" ").map(id => document.getElementById(id).closest("li"));
    rows[0].parentElement.append(...rows);
    document.getElementById("sorted").textContent = choice.dataset.said;
  };
  choices.addEventListener("change", ({ target }) => put(target));
  // On the way back a browser restores what was chosen without a word.
  addEventListener("pageshow", () => put(choices.querySelector(":checked")));
  choices.hidden = false;
}
