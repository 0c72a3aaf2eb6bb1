// Four canvases laid over each other: two that stay still, two that move with the clock.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const PADDING = 0.15; // of the map's size, painted beyond each edge, so that panning shows no void
  const PANES = ["land", "ground", "lines", "marks"];

  parts.canvasStack = {
    openCanvases(map) {
      this.holder = L.DomUtil.create("div", "salween-canvases leaflet-zoom-animated");
      this.panes = {};
      for (const name of PANES) {
        const canvas = L.DomUtil.create("canvas", "", this.holder);
        this.panes[name] = canvas.getContext("2d");
      }
      map.getPanes().overlayPane.append(this.holder);
    },

    // After a pan, zoom or resize the canvases are laid over the map anew.
    settle() {
      const map = this._map;
      if (!this.scene) return;
      const ratio = Math.min(window.devicePixelRatio || 1, 3);
      const size = map.getSize();
      const inset = size.multiplyBy(PADDING).round();
      const corner = map.containerPointToLayerPoint([-inset.x, -inset.y]).round();
      const whole = size.add(inset.multiplyBy(2));
      this.ratio = ratio;
      this.corner = corner;
      this.scene.size = whole;
      this.scene.inset = inset;
      this.scene.inner = size;
      this.scene.view = parts.viewOf(map, corner);
      this.scene.patterns.setView(this.scene.view, ratio);
      this.northWest = map.layerPointToLatLng(corner);
      for (const name of PANES) {
        const { canvas } = this.panes[name];
        const [width, height] = [Math.round(whole.x * ratio), Math.round(whole.y * ratio)];
        if (canvas.width !== width || canvas.height !== height) {
          canvas.width = width;
          canvas.height = height;
          canvas.style.width = `${whole.x}px`;
          canvas.style.height = `${whole.y}px`;
        }
      }
      L.DomUtil.setTransform(this.holder, corner, 1);
      cancelAnimationFrame(this.frame);
      this.frame = null;
      this.pending = {};
      this.paint({ isNewView: true, isNewDay: true });
    },

    animateZoom(event) {
      this.stretch(event.center, event.zoom);
    },

    followZoom() {
      if (this.scene) this.stretch(this._map.getCenter(), this._map.getZoom());
    },

    stretch(center, zoom) {
      if (!this.scene) return;
      const scale = this._map.getZoomScale(zoom, this.scene.view.zoom);
      const corner = this._map._latLngToNewLayerPoint(this.northWest, zoom, center);
      L.DomUtil.setTransform(this.holder, corner, scale);
    },

    // Flat pixels, or the plane's units scaled to pixels.
    ready(name, isPlane) {
      const ctx = this.panes[name];
      const { ratio } = this;
      const { view } = this.scene;
      ctx.setLineDash([]);
      ctx.globalAlpha = 1;
      if (isPlane) ctx.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.left, ratio * view.top);
      else ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      return ctx;
    },

    clear(name) {
      const ctx = this.panes[name];
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    },
  };
})();
