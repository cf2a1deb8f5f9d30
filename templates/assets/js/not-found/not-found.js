import { queryOf } from "./query-of.js";

// The words of the address stand in the search field already; whoever came by a mistyped or an old link has one step left.
const field = document.getElementById("find");
const home = new URL(document.querySelector(".wordmark").href).pathname;
if (!field.value) field.value = queryOf(location.pathname.slice(home.length));
