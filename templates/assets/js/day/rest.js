/**
 * Long days tell of each paper its first section alone: the rest is fetched from the paper's page when the row is opened. A paper that a
 * later day tells of in other words has no switch, only the link.
 */
export function tellTheRest() {
  for (const link of document.querySelectorAll("a.more")) {
    const label = link.parentElement.querySelector("label.more");
    if (label) offer(link, label);
  }
}

function offer(link, label) {
  const { control } = label;
  let isAsked = false;
  const tell = async () => {
    if (isAsked || !control.checked) return;
    isAsked = true;
    isAsked = await fill(label.closest("article").querySelector(".body"), link.href);
    if (isAsked) return;
    // Without a connection the link is back, to be followed when there is one.
    const hadFocus = control === document.activeElement;
    show(link, label, control.checked = false);
    if (hadFocus) link.focus();
  };
  const hadFocus = link === document.activeElement;
  show(link, label, true);
  if (hadFocus) control.focus();
  control.addEventListener("change", tell);
  // On the way back a browser restores an open row without a word.
  addEventListener("pageshow", tell);
}

function show(link, label, hasSwitch) {
  label.hidden = !hasSwitch;
  if (hasSwitch) link.remove();
  else label.before(link);
}

async function fill(body, address) {
  body.ariaBusy = "true";
  try {
    const answer = await fetch(address);
    if (!answer.ok) {
      location.href = address;
      return true;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    body.replaceChildren(...Array.from(page.querySelectorAll(".text > section > .prose[lang]"), section));
    return true;
  } catch {
    return false;
  } finally {
    body.ariaBusy = null;
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
