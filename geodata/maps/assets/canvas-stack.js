// Canvases laid over each other: some that stay still, some that move with the clock, and
// while two days are compared those of the earlier day beside those of the later.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const PADDING = 0.08; // of the map's size, painted beyond each edge, so that a short pan shows no void; every step pays for it
  const MOST_RATIO = 3;
  const PANES = ["land", "ground", "lines", "flash", "marks", "names"];
  const SIDED = ["ground", "marks", "names"];

  parts.canvasStack = {
    openCanvases(map) {
      this.holder = L.DomUtil.create("div", "salween-canvases leaflet-zoom-animated");
      this.panes = {};
      for (const name of PANES) {
        const canvas = L.DomUtil.create("canvas", SIDED.includes(name) ? "salween-after" : "", this.holder);
        this.panes[name] = canvas.getContext("2d");
      }
      map.getPanes().overlayPane.append(this.holder);
    },

    // Canvases of the earlier day, each right above its counterpart.
    openSide() {
      for (const name of SIDED) {
        const canvas = L.DomUtil.create("canvas", "salween-before");
        this.panes[name].canvas.after(canvas);
        this.panes[`${name}-before`] = canvas.getContext("2d");
        this.fit(canvas);
      }
    },

    closeSide() {
      for (const name of SIDED) {
        this.panes[`${name}-before`].canvas.remove();
        delete this.panes[`${name}-before`];
      }
    },

    fit(canvas) {
      const { size } = this.scene;
      const [width, height] = [Math.round(size.x * this.ratio), Math.round(size.y * this.ratio)];
      if (canvas.width === width && canvas.height === height) return;
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    },

    // After a pan, zoom or resize the canvases are laid over the map anew.
    settle() {
      const map = this._map;
      if (!this.scene) return;
      const size = map.getSize();
      const inset = size.multiplyBy(PADDING).round();
      const corner = map.containerPointToLayerPoint([-inset.x, -inset.y]).round();
      this.ratio = Math.min(window.devicePixelRatio || 1, MOST_RATIO);
      this.corner = corner;
      this.scene.size = size.add(inset.multiplyBy(2));
      this.scene.inset = inset;
      this.scene.inner = size;
      this.scene.view = parts.viewOf(map, corner);
      this.scene.patterns.setView(this.scene.view, this.ratio);
      this.northWest = map.layerPointToLatLng(corner);
      Object.values(this.panes).forEach((ctx) => this.fit(ctx.canvas));
      L.DomUtil.setTransform(this.holder, corner, 1);
      this.placeDivider();
      this.paintAtOnce({ isNewView: true, isNewMoment: true });
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
      this.clipSides((this.dividerX() - this._map.layerPointToContainerPoint(corner).x) / scale);
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
