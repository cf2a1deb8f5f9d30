// The panel of errors over a page. All text is set as text: nothing of a digest becomes markup here.

/**
 * @typedef {object} Fault
 * @property {string} code Such as PD0501.
 * @property {string} message One sentence.
 * @property {string | null} file As the user knows it.
 * @property {number} line From 1; 0 when the whole file is meant.
 * @property {number} column In UTF-16 units, from 1; 0 when the whole line is meant.
 * @property {string | null} hint What to do.
 * @property {string | null} excerpt The line.
 */

/** How much of a long line is shown before its fault, in UTF-16 units. */
const BEFORE = 60;

const HIDDEN = "paperdigest-hidden-errors";
const sheet = new CSSStyleSheet();
const sheetRead = fetch(new URL("panel.css", import.meta.url)).then(answer => answer.text()).then(css => sheet.replaceSync(css));

/**
 * @param {string} tag
 * @param {string} name The class; may be empty.
 * @param {...(Node | string)} children
 */
const element = (tag, name, ...children) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
};

/** @param {Fault} fault */
const place = ({ file, line, column }) => [file, line || null, (line && column) || null].filter(part => part !== null).join(":");

/** The line with its fault marked. @param {Fault} fault */
const excerpt = ({ excerpt: line, line: number, column }) => {
  const at = Math.min(Math.max(column - 1, 0), line.length);
  const cut = at > BEFORE ? at - BEFORE : 0;
  const pair = line.codePointAt(at) > 0xffff ? 2 : 1;
  const code = element("code", "", (cut ? "…" : "") + line.slice(cut, at));
  if (column > 0) code.append(element("mark", "", line.slice(at, at + pair) || " "));
  code.append(line.slice(at + (column > 0 ? pair : 0)));
  const pre = element("pre", "", element("span", "number", String(number)), code);
  pre.tabIndex = 0;
  return pre;
};

/** @param {Fault} fault */
const item = fault => {
  const parts = [element("p", "place", element("b", "", place(fault)), element("span", "code", fault.code)), element("p", "message", fault.message)];
  if (fault.excerpt !== null && fault.line > 0) parts.push(excerpt(fault));
  if (fault.hint) parts.push(element("p", "hint", fault.hint));
  return element("li", "", ...parts);
};

const remembered = () => { try { return sessionStorage.getItem(HIDDEN); } catch { return null; } };
const remember = text => { try { sessionStorage.setItem(HIDDEN, text); } catch { /* It is hidden for this page alone. */ } };

/**
 * Makes the panel, which is not there until there is something to show.
 * @param {{ isWhole: boolean }} options Whether there is no page below it, so that it cannot be hidden.
 */
export const createPanel = ({ isWhole }) => {
  const host = document.createElement("div");
  host.id = "paperdigest-errors";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  let shown = "";

  const hide = () => {
    host.remove();
    remember(shown);
  };

  addEventListener("keydown", event => {
    if (event.key === "Escape" && host.isConnected && !isWhole) hide();
  });

  /** @param {Fault[]} faults All there are; none takes the panel away. */
  const show = async faults => {
    shown = JSON.stringify(faults);
    await sheetRead;
    if (shown !== JSON.stringify(faults)) return;
    if (faults.length === 0 || (!isWhole && shown === remembered())) {
      host.remove();
      if (faults.length === 0) remember("");
      return;
    }

    const title = element("h2", "", faults.length === 1 ? "An error in the site’s source" : `${faults.length} errors in the site’s source`);
    const head = element("header", "", title);
    if (!isWhole) {
      const button = element("button", "", "Hide ", element("kbd", "", "Esc"));
      button.type = "button";
      button.addEventListener("click", hide);
      head.append(button);
    }

    const note = element("p", "note", isWhole
      ? "The page comes by itself as soon as this is mended."
      : "This panel goes by itself as soon as all is mended.");
    const section = element("section", isWhole ? "whole" : "", head, element("ol", "", ...faults.map(item)), note);
    section.setAttribute("role", "alert");
    section.lang = "en";
    root.replaceChildren(section);
    document.body.append(host);
    root.querySelectorAll("pre").forEach(pre => {
      const mark = pre.querySelector("mark");
      if (mark && mark.offsetLeft > pre.clientWidth * 0.9) pre.scrollLeft = mark.offsetLeft - pre.clientWidth / 2;
    });
  };

  return { show };
};
