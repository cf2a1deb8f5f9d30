import { wordsText } from "./words.js";
import { addressOf, askedBy, firstView } from "./address.js";
import { isDate, without } from "./syntax.js";
import { remember } from "./recent.js";
import { openEngine } from "./opening.js";
import { bindKeys } from "./keys.js";
import { bindPanel, showChoices, showCounts } from "./panel.js";
import { bindStart, showStart } from "./start.js";
import { announce, hideTrouble, holdFocus, nextView, showAnswer, showMore, showNothing, showTitle, showTrouble, showWaiting, showWhole, stops } from "./view.js";

const typingPause = 100;
const addressPause = 300;
const settlingPause = 2000;
const waitingPause = 300;

const form = document.getElementById("search-form");
const field = document.getElementById("search-field");
const results = document.getElementById("search-results");

/** What the reader asks for. @type {import("./address.js").Asked} */
let asked = askedBy(new URLSearchParams(location.search), history.state?.shown);
/** What the results that stand were found by. */
let known = { q: "", filters: [], total: 0 };
/** Whether the query is more than a step on the way to one: entered, dwelt on, or chosen. */
let isSettled = true;
let running = new AbortController();
let retry = null;
const timers = {};

const after = (name, pause, act) => {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, pause);
};
const stopTimers = () => Object.values(timers).forEach(clearTimeout);

// Searching: the newest search alone is shown; one before it that still runs is given up.

async function run(work, onTrouble) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  retry = null;
  hideTrouble();
  const slow = setTimeout(showWaiting, waitingPause, true);
  try {
    const { engine, mark } = await openEngine();
    signal.throwIfAborted();
    await work((q, options) => engine.search(q, { sort: asked.sort, widen: asked.widen, signal, ...options }), mark, signal);
  } catch (error) {
    if (signal.aborted) return;
    const kind = ["offline", "missing", "damaged", "version"].includes(error.kind) ? error.kind : "failed";
    if (kind === "failed") reportError(error);
    onTrouble(kind);
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) showWaiting(false);
  }
}

/** Finds what is asked for. @param {number} [y] where the page is to be scrolled to then */
function search(y) {
  clearTimeout(timers.typing);
  showTitle(asked.q);
  showStart(!asked.q.trim());
  if (!asked.q.trim()) {
    running.abort();
    retry = null;
    known = { q: asked.q, filters: [], total: 0 };
    showNothing();
    showCounts();
    showChoices(asked.sort, []);
    announce("");
    scrollToPlace(y);
    return;
  }
  const now = asked;
  run(async (find, mark, signal) => {
    const show = (answer, unfiltered) => {
      signal.throwIfAborted();
      known = { q: now.q, filters: answer.filters, total: answer.total };
      const marking = text => mark(text, answer.terms);
      showAnswer(now, answer, marking, unfiltered);
      showChoices(now.sort, answer.filters);
    };
    const count = q => q ? find(q, { limit: 0 }) : { total: 0, years: [] };

    const answer = await find(now.q, { limit: now.shown, onFirst: first => first.total && !signal.aborted && show(first) });
    const isExcluded = !answer.total && answer.filters.length > 0;
    show(answer, isExcluded ? (await count(without(now.q, answer.filters))).total : 0);
    scrollToPlace(y);
    announce(answer.total ? wordsText("status", answer.total, now.q.trim()) : wordsText("none", now.q.trim()));
    if (isSettled) keep(); else after("settling", settlingPause, settle);

    const timeless = without(now.q, answer.filters.filter(isDate));
    const whole = timeless && timeless !== now.q.trim() ? await count(timeless) : answer;
    signal.throwIfAborted();
    showCounts(whole);
    if (answer.total && whole.total > answer.total) showWhole(whole.total);
  }, kind => {
    const again = () => search();
    if (kind === "offline") retry = again;
    showTrouble(kind, { below: false, before: known.q.trim(), again });
  });
}

/** Adds the next results, and goes to the first of them. */
function searchMore() {
  const offset = asked.shown;
  run(async (find, mark, signal) => {
    const answer = await find(asked.q, { offset, limit: nextView });
    signal.throwIfAborted();
    asked = { ...asked, shown: offset + nextView };
    const place = stops().length - 1;
    showMore(asked, answer, text => mark(text, answer.terms));
    stops()[place]?.focus({ preventScroll: true });
    keepAddress();
  }, kind => {
    if (kind === "offline") retry = searchMore;
    showTrouble(kind, { below: true, again: searchMore });
  });
}

// The address: a new query opens an entry of the history, which its typing then rewrites until it settles.

function keepAddress() {
  clearTimeout(timers.address);
  const address = addressOf(asked);
  const isNew = address !== addressOf(askedBy(new URLSearchParams(location.search)));
  const entry = { shown: asked.shown, y: scrollY, isSettled };
  if (isNew && (history.state?.isSettled ?? true)) history.pushState(entry, "", address);
  else history.replaceState(entry, "", address);
}

function settle() {
  clearTimeout(timers.settling);
  isSettled = true;
  keepAddress();
  keep();
}

/** What found nothing is not worth keeping. */
function keep() {
  if (known.total && known.q === asked.q) remember(asked.q.trim());
}

const scrollToPlace = y => { if (y !== undefined) scrollTo({ top: y, behavior: "instant" }); };

// What the reader does

function typed() {
  asked = { ...asked, q: field.value, shown: firstView };
  isSettled = false;
  clearTimeout(timers.settling);
  after("address", addressPause, keepAddress);
  if (asked.q.trim()) after("typing", typingPause, search); else search();
}

function choose(change) {
  if (!isSettled) settle();
  stopTimers();
  asked = { ...asked, shown: firstView, ...change };
  field.value = asked.q;
  keepAddress();
  search(Math.min(scrollY, results.offsetTop));
}

function clear() {
  field.value = "";
  field.focus();
  typed();
}

function follow(event) {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.closest("#search-list")) {
    if (asked.q.trim()) settle();
    return;
  }
  const isOurs = link.origin === location.origin && link.pathname === location.pathname && !link.hash;
  if (!isOurs || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choose(askedBy(new URLSearchParams(link.search)));
  holdFocus();
}

function submitted(event) {
  event.preventDefault();
  const isWaiting = asked.q !== known.q || retry;
  settle();
  if (isWaiting) search();
  // The keyboard on the screen makes way for the results.
  if (matchMedia("(pointer: coarse)").matches) field.blur();
}

function travelled() {
  if (!history.state && location.hash) return;
  stopTimers();
  asked = askedBy(new URLSearchParams(location.search), history.state?.shown);
  isSettled = true;
  field.value = asked.q;
  search(history.state?.y ?? 0);
}

field.addEventListener("input", typed);
// A failure here is told when there is something to search.
field.addEventListener("focus", () => openEngine().catch(() => {}));
form.addEventListener("submit", submitted);
form.addEventListener("reset", event => {
  event.preventDefault();
  clear();
});
document.getElementById("main").addEventListener("click", follow);
document.getElementById("search-more").addEventListener("click", searchMore);
addEventListener("popstate", travelled);
addEventListener("online", () => retry?.());
addEventListener("scroll", () => after("scroll", 150, () => history.replaceState({ ...history.state, y: scrollY }, "")), { passive: true });
bindKeys(field, stops, clear);
bindStart(field);
bindPanel(() => ({ q: field.value, known }), choose);

history.scrollRestoration = "manual";
// The reader may have begun to type before this script came.
if (field.value) asked = { ...asked, q: field.value }; else field.value = asked.q;
search(history.state?.y);
