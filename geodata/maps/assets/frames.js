// When to paint: at once where nothing was painted since the last frame, so that a step of the
// clock is on its way to the screen before the frame it belongs to; the rest in one go with
// the next frame. Mixed into the layer, which has paint().
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  parts.frames = {
    due(what) {
      const asked = Object.entries(what).filter(([, is]) => is);
      this.pending = { ...this.pending, ...Object.fromEntries(asked) };
      if (this.gathering || this.frame) return;
      this.paintPending();
      this.awaitFrame();
    },

    // Everything that one message asks for makes one painting.
    together(change) {
      this.gathering = true;
      try {
        change();
      } finally {
        this.gathering = false;
      }
      if (this.pending) this.due({});
    },

    awaitFrame() {
      this.frame = requestAnimationFrame(() => {
        this.frame = null;
        if (!this.pending) return;
        this.paintPending();
        this.awaitFrame(); // whoever speaks faster than frames go by is heard once a frame
      });
    },

    paintPending() {
      const pending = this.pending;
      this.pending = null;
      this.paint(pending);
    },

    paintAtOnce(what) {
      cancelAnimationFrame(this.frame);
      this.frame = this.pending = null;
      this.paint(what);
    },
  };
})();
