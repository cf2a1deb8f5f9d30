// Where a page was scrolled to, over a reload. Browsers see to that themselves but where the page grows while it loads.

const KEY = "paperdigest-place";

/** Notes where this page is scrolled to, for when it is back. Storage throws where the reader has forbidden it. */
export const keepPlace = () => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
  } catch { /* as above */ }
};

/** Scrolls to where the page was before it was loaded again. */
export const restorePlace = () => {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    if (place?.path === location.pathname) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  } catch { /* as above */ }
};
