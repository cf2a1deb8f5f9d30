// Keeps the reader's choice of light or dark. It runs in the head, so that the first paint is right already;
// without a choice, and without scripts, a page follows the system.
{
  const root = document.documentElement;
  const key = "paperdigest-theme";
  const schemes = ["light", "dark"];

  const apply = choice => {
    const chosen = schemes.includes(choice);
    if (chosen) root.dataset.theme = choice; else delete root.dataset.theme;
    document.querySelectorAll('meta[name="theme-color"]').forEach((meta, i) => {
      meta.media = chosen ? (schemes[i] === choice ? "all" : "not all") : `(prefers-color-scheme: ${schemes[i]})`;
    });
    return chosen ? choice : "auto";
  };

  // Storage throws where the reader has forbidden it; the choice then lasts for the page.
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = choice => { try { localStorage.setItem(key, choice); } catch { /* as above */ } };

  const choice = apply(stored());
  document.addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("theme");
    if (!box) return;
    box.querySelector(`[value="${choice}"]`).checked = true;
    box.addEventListener("change", event => { apply(event.target.value); store(event.target.value); });
    box.hidden = false;
  });
}
