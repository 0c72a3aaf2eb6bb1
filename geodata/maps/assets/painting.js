// How the layer paints: what stays still, and what moves, for the one day or for either of two.
// Mixed into the layer.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const DIFFERENCE_PX = 1.8;

  parts.painting = {
    paintStill() {
      const { scene, theme } = this;
      parts.paintLand(this.ready("land", true), scene, theme);
      this.clear("lines");
      parts.paintLines(this.ready("lines", true), scene, theme);
      parts.paintFade(this.ready("lines", true), scene, theme);
      parts.paintQuietNames(this.ready("lines", false), scene, theme);
    },

    // All that moves, for the one day or for either of two.
    paintSide(scene, side, isNews, isWhole) {
      const { theme } = this;
      const ready = (pane) => (isPlane) => this.ready(pane + side, isPlane);
      if (isNews) {
        parts.paintGround(ready("ground"), scene, theme, this.ratio, isWhole);
        scene.placed = parts.layOut(parts.collectMarks(scene), scene);
      }
      this.clear(`marks${side}`);
      if (scene.differences) parts.paintOutlines(ready("marks"), scene, theme, scene.differences.list, DIFFERENCE_PX);
      this.paintSelection(scene, ready("marks")(true));
      parts.paintMarks(ready("marks")(false), scene, theme);
      this.paintNames(scene, `names${side}`, isWhole);
      this.showFanPages();
    },

    // Names stay where they are until what they have to keep clear of moves.
    paintNames(scene, pane, isWhole) {
      const fan = scene.fan ? [{ ...scene.fan, kind: "fan", id: scene.fan.reach }] : [];
      const obstacles = [...scene.placed, ...fan].map(({ kind, id, x, y }) => `${kind} ${id} ${Math.round(x)} ${Math.round(y)}`).join();
      if (!isWhole && obstacles === scene.drawnNames) return;
      scene.drawnNames = obstacles;
      this.clear(pane);
      if (scene.shown.towns !== false) parts.paintTownNames(this.ready(pane, false), scene, this.theme);
    },

    paintSelection(scene, ctx) {
      for (const one of [scene.lit, scene.selected]) {
        if (!one) continue;
        const list = { township: scene.base.areas, region: scene.base.regions }[one.kind];
        const shape = list && list.find((area) => area.id === one.id);
        if (shape) parts.paintSelectedShape(ctx, scene, this.theme, shape);
      }
    },
  };
})();
