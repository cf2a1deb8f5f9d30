/** Offers to put the rows in another order. The choices hold the orders, as the identifiers of the papers; the focus stays where it is. */
export function offerOrders() {
  const choices = document.getElementById("sort");
  if (!choices) return;
  choices.addEventListener("change", ({ target }) => {
    const rows = target.value.trim().split(" ").map(id => document.getElementById(id).closest("li"));
    rows[0].parentElement.append(...rows);
    document.getElementById("sorted").textContent = target.dataset.said;
  });
  choices.hidden = false;
}
