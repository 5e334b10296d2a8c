"use strict";

// The keys 1 to 4 choose an option, Enter goes on. Without this file buttons and links do the same.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (document.querySelector("dialog:modal") || event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  if (event.key === "Enter") {
    const next = document.querySelector("[data-next]");
    if (!next || event.target.closest("a, button, summary")) return;
    event.preventDefault();
    next.click();
    return;
  }
  const options = document.querySelectorAll("[data-keys] .option");
  const chosen = options[Number(event.key) - 1];
  if (!chosen) return;
  event.preventDefault();
  chosen.click();
});
