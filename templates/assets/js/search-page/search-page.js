// What the reader came with stands in the field.
const field = document.getElementById("q");
field.value = new URLSearchParams(location.search).get("q") ?? "";
