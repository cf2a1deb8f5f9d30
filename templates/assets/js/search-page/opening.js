// The engine is asked for when the reader shows interest, and once.
let opening = null;
let failures = 0;

/**
 * The engine of this site and its way of marking; a failure is not remembered.
 * @returns {Promise<{ engine: object, mark: function(string, string[]): { text: string, hit: boolean }[] }>}
 */
export const openEngine = () => opening ??= load().catch(error => {
  opening = null;
  throw error;
});

async function load() {
  const root = document.querySelector('[name="paperdigest:search"]')?.content;
  // While a site is being written, its index follows its pages.
  if (!root) throw failed("making");
  const { open, mark } = await importEngine();
  return { engine: await open(root), mark };
}

async function importEngine() {
  const address = document.getElementById("search-engine").href;
  try {
    // A browser may remember that a module failed; under another fragment it asks again.
    return await import(failures ? `${address}#${failures}` : address);
  } catch (cause) {
    failures++;
    throw failed(navigator.onLine ? "missing" : "offline", cause);
  }
}

const failed = (kind, cause) => Object.assign(new Error(kind, { cause }), { kind });
