// Mouse, finger and focus on the map.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  parts.pointerHands = {
    // Container pixels -> canvas pixels -> what was hit.
    hit(containerPoint) {
      const point = this._map.containerPointToLayerPoint(containerPoint).subtract(this.corner);
      return parts.hitAt(this.scene, point.x, point.y);
    },

    onClick(event) {
      if (this.scene && this.scene.view) this.choose(this.hit(event.containerPoint));
    },

    choose(mark) {
      this.select(mark && { kind: mark.kind, id: mark.id });
      this.channel.click(mark ? mark.kind : null, mark ? mark.id : null, this.scene.day);
    },

    onMouseMove(event) {
      if (!this.scene || !this.scene.view || this._map.dragging.moving()) return;
      const mark = this.hit(event.containerPoint);
      this.light(mark, false);
      this._map.getContainer().style.cursor = mark ? "pointer" : "";
      if (!mark) return this.furniture.hideTooltip();
      const { x, y } = event.containerPoint;
      this.furniture.showTooltip(x, y, parts.describe(this.scene, mark));
    },

    onMouseOut() {
      if (!this.scene) return;
      this.light(null, false);
      this.furniture.hideTooltip();
    },

    light(mark, isFocus) {
      const { scene } = this;
      if (parts.isSame(mark, scene.lit) || (!mark && !scene.lit)) return;
      const isSymbol = (one) => one && (isFocus || !["township", "region"].includes(one.kind));
      const isVisible = isSymbol(mark) || isSymbol(scene.lit);
      scene.lit = isSymbol(mark) ? { kind: mark.kind, id: mark.id } : null;
      if (isVisible) this.due({});
      if (isFocus && mark) this.showBeside(mark);
      if (isFocus && !mark) this.furniture.hideTooltip();
    },

    showBeside(mark) {
      const pixel = parts.pixelOf(this, mark.kind, mark.id);
      if (pixel) this.furniture.showTooltip(pixel.x, pixel.y, parts.describe(this.scene, mark));
    },
  };
})();
