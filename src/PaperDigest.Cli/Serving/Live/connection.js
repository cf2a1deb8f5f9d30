// The stream of the server's events, as long as somebody can see the page: a browser has only six connections to a host, and a page that
// was out of sight is told what it missed when it is seen again.

/** How long to wait before a lost server is looked for again, in milliseconds. */
const PAUSE = 500;

/**
 * @param {() => DOMStringMap} page What to say of the page, as it is when the stream opens.
 * @param {Record<string, (data: string) => void>} handlers What to do on each event, by its name.
 */
export const connect = (page, handlers) => {
  /** @type {EventSource | null} */
  let stream = null;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };

  const open = () => {
    close();
    const { route, mark, style } = page();
    stream = new EventSource(new URL(`events?${new URLSearchParams({ route, mark, style })}`, import.meta.url));
    for (const [name, handle] of Object.entries(handlers)) {
      stream.addEventListener(name, event => handle(event.data));
    }

    // Not left to the browser, which would say again what the page was when the stream opened first, and gives up at some answers.
    stream.addEventListener("error", () => {
      close();
      timer = setTimeout(open, PAUSE);
    });
  };

  const follow = () => (document.visibilityState === "visible" ? open() : close());
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", close);
  addEventListener("pageshow", event => event.persisted && follow());
  follow();
};
