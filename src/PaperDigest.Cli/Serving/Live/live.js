// Keeps a page of `paperdigest serve` as the site is now. The server adds it to pages; a site that is built knows nothing of it.
import { connect } from "./connection.js";
import { createPanel } from "./panel.js";
import { keepPlace, restorePlace } from "./place.js";
import { swapStyle } from "./style.js";

/** What the server said of this page: its route, the mark of its bytes and the address of its style sheet. */
const page = document.getElementById("paperdigest-live").dataset;
const panel = createPanel({ isWhole: page.mark === "" });

const reload = () => {
  keepPlace();
  location.reload();
};

restorePlace();
connect(() => page, {
  errors: data => panel.show(JSON.parse(data).errors),
  style: address => {
    swapStyle(page.style, address, reload);
    page.style = address;
  },
  reload,
  go: address => location.assign(address),
});
