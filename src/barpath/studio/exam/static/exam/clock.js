"use strict";

// Counts down what the server said is left, and ends the test when nothing is. The server's clock
// decides; without this file the page says the minutes, and the test ends at the next page.
(() => {
  let timer = 0;
  const start = () => {
    clearInterval(timer);
    const clock = document.querySelector("[data-seconds]");
    if (!clock) return;
    const ends = performance.now() + Number(clock.dataset.seconds) * 1000;
    const tick = () => {
      const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
      const minutes = Math.floor(left / 60);
      clock.textContent = `${minutes}:${String(left % 60).padStart(2, "0")} left`;
      clock.classList.toggle("soon", left <= 300);
      if (left > 0) return;
      clearInterval(timer);
      location.reload(); // the server finds the time run out, and shows the result
    };
    tick();
    timer = setInterval(tick, 1000);
  };
  document.addEventListener("DOMContentLoaded", start);
  document.addEventListener("htmx:afterSettle", start);
  // A phone that slept counted nothing: ask the server anew.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && document.querySelector("[data-seconds]")) location.reload();
  });
})();
