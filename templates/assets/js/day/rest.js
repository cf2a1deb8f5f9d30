/** Long days tell of each paper its first section alone: the rest is fetched from the paper's page when the row is opened. */
export function tellTheRest() {
  for (const link of document.querySelectorAll("a.more")) {
    const row = link.closest("article");
    const label = row.querySelector("label.more");
    label.addEventListener("change", () => tell(row.querySelector(".body"), link.href), { once: true });
    label.hidden = false;
    link.remove();
  }
}

async function tell(body, address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    body.replaceChildren(...Array.from(page.querySelectorAll(".text > section > .prose[lang]"), section));
  } catch {
    location.href = address;
  }
}

// As the rows of shorter days have it.
function section(prose) {
  const heading = document.createElement("h3");
  heading.textContent = prose.previousElementSibling.firstChild.textContent.trim();
  heading.lang = prose.previousElementSibling.lang || document.documentElement.lang;
  const all = document.createElement("div");
  all.className = "sec s-new";
  all.append(heading, ...prose.childNodes);
  return all;
}
