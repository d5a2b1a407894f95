// Before the first paint, so that a page that was set to dark doesn't flash.
const chosen = localStorage.getItem("theme");
if (chosen) document.documentElement.dataset.theme = chosen;
