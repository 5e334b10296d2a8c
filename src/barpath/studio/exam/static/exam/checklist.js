"use strict";

// What was ticked is kept in this browser alone. Without this file, or without storage, boxes still tick.
document.querySelectorAll("[data-checklist]").forEach((list) => {
  const name = `barpath-${list.dataset.checklist}`;
  const boxes = list.querySelectorAll("input[type=checkbox]");
  try {
    const kept = new Set(JSON.parse(localStorage.getItem(name) || "[]"));
    boxes.forEach((box) => { box.checked = kept.has(box.value); });
    list.addEventListener("change", () => {
      const ticked = [...boxes].filter((box) => box.checked).map((box) => box.value);
      localStorage.setItem(name, JSON.stringify(ticked));
    });
  } catch {
    // A browser may refuse to keep anything.
  }
});
