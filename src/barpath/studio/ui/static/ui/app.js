"use strict";

// What HTML cannot do alone. Without this file dialogs open as popovers, and nothing else is lost.

// A button that opens a dialog opens it modal: the page behind is out of reach until it closes.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[popovertarget]");
  const dialog = button && document.getElementById(button.getAttribute("popovertarget"));
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  if (button.getAttribute("popovertargetaction") === "hide") dialog.close();
  else dialog.showModal();
});

// After a part of the page came anew, whoever works by keyboard stands where the news is.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.localName !== "main") return; // none when history is restored
  const main = document.querySelector("main");
  (main.querySelector("[aria-invalid=true]") || main).focus();
});

// A passkey that was not used is said beside its button; the accounts library only logs it.
document.addEventListener("allauth.error", (event) => {
  const place = document.querySelector("[data-passkey-trouble]");
  if (!place) return;
  event.preventDefault();
  place.hidden = false;
});
