/** Offers to put the rows in another order. A choice holds its order, as the identifiers of the papers, unless it is that of the page; the focus stays where it is. */
export function offerOrders() {
  const choices = document.getElementById("sort");
  if (!choices) return;
  const list = document.querySelector(".papers");
  const rows = [...list.children];
  let current = choices.querySelector("[checked]");
  const put = choice => {
    if (choice === current) return;
    current = choice;
    list.append(...choice.value ? choice.value.trim().split(" ").map(id => document.getElementById(id).closest("li")) : rows);
    document.getElementById("sorted").textContent = choice.dataset.said;
  };
  choices.addEventListener("change", ({ target }) => put(target));
  // On the way back a browser restores what was chosen without a word.
  addEventListener("pageshow", () => put(choices.querySelector(":checked")));
  choices.hidden = false;
}
