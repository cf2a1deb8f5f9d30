// Keeps the reader's choices: of light or dark, and of what to see of each summary. It runs in the head, so that the first paint is right
// already; without a choice, and without scripts, a page follows the system, and a day shows its first section.
{
  const root = document.documentElement;
  const schemes = ["light", "dark"];

  // Storage throws where the reader has forbidden it; a choice then lasts for the page.
  const kept = {};
  const stored = name => { try { return localStorage.getItem(`paperdigest-${name}`); } catch { return kept[name]; } };
  const store = (name, choice) => { try { localStorage.setItem(`paperdigest-${name}`, choice); } catch { kept[name] = choice; } };

  const setTheme = () => {
    const choice = stored("theme");
    const chosen = schemes.includes(choice);
    if (chosen) root.dataset.theme = choice; else delete root.dataset.theme;
    document.querySelectorAll('meta[name="theme-color"]').forEach((meta, i) => {
      meta.media = chosen ? (schemes[i] === choice ? "all" : "not all") : `(prefers-color-scheme: ${schemes[i]})`;
    });
    const radio = document.querySelector(`#theme [value="${chosen ? choice : "auto"}"]`);
    if (radio) radio.checked = true;
  };

  // The parser has made the choice of views before anything of it is painted, so nothing flashes or moves. Not every day has every view.
  const observer = new MutationObserver(() => setView());
  const setView = () => {
    const view = document.getElementById(stored("view"));
    if (view?.name !== "view") return;
    view.checked = true;
    observer.disconnect();
  };

  setTheme();
  if (stored("view")) observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    observer.disconnect();
    setTheme();
    const box = document.getElementById("theme");
    if (box) box.hidden = false;
  });
  // A browser that goes back restores what was chosen there then.
  addEventListener("pageshow", () => { setTheme(); setView(); });
  document.addEventListener("change", ({ target: { name, id, value } }) => {
    if (name === "view") store(name, id);
    if (name !== "theme") return;
    store(name, value);
    setTheme();
  });
}
