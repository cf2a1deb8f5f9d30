// Keeps what the reader wants to see of each summary, from day to day. It runs in the head and checks the choice as soon as the parser has
// made it, which is before anything of it is painted: so nothing flashes or moves. A day without that section shows its first.
{
  const key = "paperdigest-view";
  // Storage throws where the reader has forbidden it; the choice then lasts for the page.
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = choice => { try { localStorage.setItem(key, choice); } catch { /* as above */ } };

  const choice = stored();
  const observer = new MutationObserver(() => {
    const view = document.getElementById(choice);
    if (view?.name !== "view") return;
    view.checked = true;
    observer.disconnect();
  });
  if (choice) {
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => observer.disconnect());
  }
  document.addEventListener("change", ({ target }) => { if (target.name === "view") store(target.id); });
}
