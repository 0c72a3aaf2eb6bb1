// What just changed wears a thin line for a moment. The line has a canvas of its own, drawn once
// a step. Once the hand rests the canvas as a whole fades: a quick row of steps has no frame to
// spare for it.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const FLASH_MS = 900;
  const HOLD_MS = 250; // of it, before the fading begins
  const LINE_PX = 1.6;
  const MOST_THINGS = 60; // a leap that changes more outlines nothing: it would outline the map
  const MOST_AT_ONCE = 24; // and of a quick row of steps only the newest changes are outlined

  function shareLeft(born, now) {
    const rest = Math.max(0, 1 - (now - born) / FLASH_MS);
    return rest * rest * (3 - 2 * rest);
  }

  const nameOf = ({ kind, id }) => `${kind} ${id}`;

  // `brush` has clear() and ready(isPlane) of the flash's canvas.
  parts.openFlash = function (brush) {
    let bursts = []; // newest first
    let holding = null;
    let fading = null;
    let asked = null;

    function isLive({ born }) {
      return parts.isCalm() || performance.now() - born < FLASH_MS;
    }

    function paint(scene, theme) {
      asked = null;
      brush.clear();
      const now = performance.now();
      for (const { things, born } of bursts) {
        const alpha = parts.isCalm() ? 1 : shareLeft(born, now);
        const ready = (isPlane) => {
          const ctx = brush.ready(isPlane);
          ctx.globalAlpha = alpha;
          return ctx;
        };
        parts.paintOutlines(ready, scene, theme, things, LINE_PX);
      }
      fade(brush.ready(false).canvas);
    }

    function fade(canvas) {
      if (fading) fading.cancel();
      fading = null;
      clearTimeout(holding);
      if (parts.isCalm()) return;
      holding = setTimeout(() => {
        const timing = { duration: FLASH_MS - HOLD_MS, easing: "ease-in-out", fill: "forwards" };
        fading = canvas.animate([{ opacity: 1 }, { opacity: 0 }], timing);
      }, HOLD_MS);
    }

    function later(scene, theme) {
      if (asked) cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => paint(scene, theme));
    }

    // A thing that changes again is outlined by its newest change alone, and old ones give way.
    function keep(things) {
      const names = new Set();
      bursts = [{ things, born: performance.now() }, ...bursts.filter(isLive)];
      for (const burst of bursts) {
        burst.things = burst.things.filter((one) => {
          const isNew = !names.has(nameOf(one)) && (burst === bursts[0] || names.size < MOST_AT_ONCE);
          if (isNew) names.add(nameOf(one));
          return isNew;
        });
      }
    }

    return {
      // Nothing moves: a step without change still ends the still outline of the one before.
      show(scene, theme, changed) {
        const things = changed.length > MOST_THINGS ? [] : changed;
        const wasStill = parts.isCalm() && bursts.length > 0;
        if (parts.isCalm()) bursts = [];
        if (things.length) keep(things);
        if (things.length || wasStill) later(scene, theme);
      },
      // After a pan or zoom the lines are drawn where things now lie.
      again(scene, theme) {
        bursts = bursts.filter(isLive);
        if (bursts.length) later(scene, theme);
      },
      get things() {
        return bursts.filter(isLive).flatMap((one) => one.things);
      },
    };
  };
})();
