import { part, words } from "./words.js";
import { addressOf, askedBy, firstView } from "./address.js";
import { isDate, without } from "./syntax.js";
import { remember } from "./recent.js";
import { openEngine } from "./opening.js";
import { bindKeys } from "./keys.js";
import { bindPanel, showChoices, showCounts } from "./panel.js";
import { bindStart, showStart } from "./start.js";
import { announce, nextView, showAnswer, showNothing, showTopics, showTrouble, showWhole, stops } from "./view.js";

const typingPause = 100;
const firstPause = 150;
const addressPause = 300;
const settlingPause = 2000;
const waitingPause = 300;

const ownTitle = document.title;
const field = part("field");
const waiting = part("waiting");

/** What the reader asks for. @type {import("./address.js").Asked} */
let asked = askedBy(location.search, history.state?.shown);
/** What the results that stand were found by. */
let known = { q: "", filters: [], total: 0 };
/** Whether the query is more than a step on the way to one: entered, dwelt on, or chosen. */
let isSettled = true;
let running = new AbortController();
let hasFailed = false;
const timers = {};

const after = (name, pause, act) => {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, pause);
};
const stopTimers = () => Object.values(timers).forEach(clearTimeout);

/** Finds what is asked for; an earlier search that still runs is given up. @param {function(): void} [then] once the results stand */
async function search(then) {
  const now = asked;
  const q = now.q.trim();
  clearTimeout(timers.typing);
  running.abort();
  running = new AbortController();
  hasFailed = false;
  part("trouble").hidden = true;
  document.title = q ? `${q} · ${ownTitle}` : ownTitle;
  showStart(!q);
  if (!q) {
    known = { q: now.q, filters: [], total: 0 };
    waiting.hidden = true;
    showNothing();
    showCounts();
    showChoices(now.sort, []);
    announce();
    then?.();
    return;
  }
  const { signal } = running;
  const slow = setTimeout(() => { waiting.hidden = false; }, waitingPause);
  try {
    await find(now, signal, then);
  } catch (error) {
    if (signal.aborted) return;
    if (!error.kind) reportError(error);
    hasFailed = true;
    showTrouble(error.kind ?? "failed", known.q.trim());
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) waiting.hidden = true;
  }
}

async function find(now, signal, then) {
  const { engine, mark } = await openEngine();
  const ask = (q, options) => engine.search(q, { sort: now.sort, widen: now.widen, signal, ...options });
  const count = async rest => rest === now.q.trim() ? null : rest ? ask(rest, { limit: 0 }) : { total: engine.count, years: engine.years };
  let isAwaited = false;
  const show = (answer, unfiltered) => {
    signal.throwIfAborted();
    known = { q: now.q, filters: answer.filters, total: answer.total };
    showAnswer(now, answer, text => mark(text, answer.terms), unfiltered, isAwaited);
    showChoices(now.sort, answer.filters);
  };

  signal.throwIfAborted();
  // Where the answer follows at once, its first hits need not be shown alone.
  const showFirst = first => first.total && after("first", firstPause, () => {
    isAwaited = true;
    if (!signal.aborted) show(first);
  });
  const answer = await ask(now.q, { limit: now.shown, onFirst: showFirst });
  clearTimeout(timers.first);
  const { total, filters } = answer;
  show(answer, total ? null : await count(without(now.q, filters)));
  if (total) showTopics(engine.topics(now.q));
  then?.();
  announce(total ? words("status", total, now.q.trim()) : words("none", now.q.trim()));
  if (!isSettled) after("settling", settlingPause, settle);

  const whole = await count(without(now.q, filters.filter(isDate))) ?? answer;
  signal.throwIfAborted();
  showCounts(whole);
  if (total && whole.total > total) showWhole(whole.total);
}

function searchMore() {
  asked = { ...asked, shown: asked.shown + nextView };
  search(settle);
}

// The address: a new query opens an entry of the history, which its typing then rewrites until it settles.

function keepAddress() {
  clearTimeout(timers.address);
  const address = addressOf(asked);
  const isNew = address !== addressOf(askedBy(location.search)) && history.state?.isSettled !== false;
  history[isNew ? "pushState" : "replaceState"]({ shown: asked.shown, y: scrollY, isSettled }, "", address);
}

function settle() {
  clearTimeout(timers.settling);
  isSettled = true;
  keepAddress();
  // What found nothing is not worth keeping.
  if (known.total && known.q === asked.q) remember(asked.q.trim());
}

const scrollToPlace = y => () => scrollTo({ top: y, behavior: "instant" });

// What the reader does

function typed() {
  // Leaving out other words was chosen for the words that stood there.
  const widen = asked.widen || field.value.trim() !== asked.q.trim();
  asked = { ...asked, q: field.value, widen, shown: firstView };
  isSettled = false;
  clearTimeout(timers.settling);
  after("address", addressPause, keepAddress);
  if (asked.q.trim()) after("typing", typingPause, () => search()); else search();
}

function choose(change) {
  if (!isSettled) settle();
  stopTimers();
  asked = { ...asked, shown: firstView, ...change };
  field.value = asked.q;
  keepAddress();
  search(scrollToPlace(Math.min(scrollY, part("results").offsetTop)));
}

function clear() {
  field.value = "";
  field.focus();
  typed();
}

function follow(event) {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.closest("#search-list")) settle();
  if (link.pathname !== location.pathname || link.hash || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  choose(askedBy(link.search));
  // What was chosen goes, and the focus would go with it.
  part("tally").focus({ preventScroll: true });
}

function submitted(event) {
  event.preventDefault();
  settle();
  if (asked.q !== known.q || hasFailed) search(settle);
  // The keyboard on the screen makes way for the results.
  if (matchMedia("(pointer: coarse)").matches) field.blur();
}

function travelled() {
  if (!history.state && location.hash) return;
  stopTimers();
  asked = askedBy(location.search, history.state?.shown);
  isSettled = true;
  field.value = asked.q;
  search(scrollToPlace(history.state?.y ?? 0));
}

field.addEventListener("input", typed);
// A failure here is told when there is something to search.
field.addEventListener("focus", () => openEngine().catch(() => {}));
part("form").addEventListener("submit", submitted);
part("clear").addEventListener("click", clear);
document.getElementById("main").addEventListener("click", follow);
part("more").addEventListener("click", searchMore);
part("reload").addEventListener("click", () => location.reload());
addEventListener("popstate", travelled);
addEventListener("scroll", () => after("scroll", 150, () => history.replaceState({ ...history.state, y: scrollY }, "")), { passive: true });
bindKeys(field, stops, clear);
bindStart(field);
bindPanel(() => ({ q: field.value, known }), choose);

history.scrollRestoration = "manual";
// The reader may have begun to type before this script came.
if (field.value) asked = { ...asked, q: field.value }; else field.value = asked.q;
search(history.state ? scrollToPlace(history.state.y) : settle);
