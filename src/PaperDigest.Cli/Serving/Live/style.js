// A new style sheet in place of the old, without a moment in which there is none.

/**
 * @param {string} old The address in the link that is to go.
 * @param {string} address The address of the new sheet.
 * @param {() => void} giveUp What to do when that cannot be.
 */
export const swapStyle = (old, address, giveUp) => {
  const link = [...document.querySelectorAll('link[rel~="stylesheet"]')].find(candidate => candidate.getAttribute("href") === old);
  if (!link) {
    giveUp();
    return;
  }

  const next = link.cloneNode();
  next.href = address;
  next.addEventListener("load", () => link.remove());
  next.addEventListener("error", giveUp);
  link.after(next);
};
