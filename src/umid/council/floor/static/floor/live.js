// Keeps a page about the floor as new as the floor, by asking now and then whether anything happened.
// No connection is held; an unchanged answer is 304 and empty. Without this script, one reloads.
"use strict";
(() => {
  const live = document.getElementById("live");
  if (!live) return;
  const EVERY = 2000;
  let tag = live.dataset.tag;
  let shownAt = performance.now();

  const write = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  const tick = () => {
    for (const clock of live.querySelectorAll(".clock[data-runs=yes]")) {
      const elapsed = Number(clock.dataset.elapsed) + performance.now() - shownAt;
      const seconds = Math.floor(elapsed / 1000);
      clock.textContent = write(seconds);
      const { allowed } = clock.dataset;
      clock.classList.toggle("over", allowed !== "" && seconds >= Number(allowed));
    }
  };

  const isBusy = () => {
    const active = document.activeElement;
    return live.contains(active) && active.matches("input:not([type=hidden]), select, textarea");
  };

  const look = async () => {
    if (document.hidden || isBusy()) return;
    const lost = document.getElementById("lost");
    try {
      const answer = await fetch(live.dataset.live, {
        headers: { "If-None-Match": tag },
        cache: "no-store",
        credentials: "same-origin",
      });
      if (lost) lost.hidden = answer.ok || answer.status === 304;
      if (answer.status !== 200) return;
      const words = await answer.text();
      if (isBusy()) return;
      const focused = document.activeElement && document.activeElement.id;
      live.innerHTML = words;
      shownAt = performance.now();
      tag = answer.headers.get("ETag") || "";
      if (focused) document.getElementById(focused)?.focus();
    } catch {
      if (lost) lost.hidden = false;
    }
  };

  setInterval(tick, 250);
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) tag = "";
  });
})();
