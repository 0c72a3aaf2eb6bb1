// The layer itself: reads the columns once, obeys the clock, paints when a frame is due.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const PADDING = 0.15; // of the map's size, painted beyond each edge, so that panning shows no void
  const MYANMAR = [[9.6, 92.1], [28.6, 101.2]];
  const PATIENCE_MS = 1500; // without a timeline, the last day of the data is shown
  const PANES = ["land", "ground", "lines", "marks"];

  function readJson(url) {
    return fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json();
    });
  }

  function openBase(packed) {
    const open = (list, isClosed) => list.map((one) => parts.openShape(one, packed.scale, isClosed));
    const [west, south, east, north] = packed.extent;
    return {
      ...packed,
      box: [...parts.toPlane(west, north), ...parts.toPlane(east, south)],
      countries: open(packed.countries, true),
      states: open(packed.states, true),
      rivers: open(packed.rivers, false),
      borders: open(packed.borders, false),
      areas: open(packed.areas, true),
      regions: packed.regions.map((one) => ({ ...parts.openShape(one, packed.scale, !one.is_line), isLine: one.is_line })),
    };
  }

  function planesOf(pins) {
    return pins.lon.map((lon, i) => (lon === null ? null : parts.toPlane(lon, pins.lat[i])));
  }

  function openScene(data, packed) {
    const base = openBase(packed);
    const { tenures } = data;
    const layers = {
      areas: parts.openLayer(tenures.areas, base.areas.length),
      regions: parts.openLayer(tenures.regions, base.regions.length),
      projects: parts.openLayer(tenures.projects, data.projects.id.length),
      crossings: parts.openLayer(tenures.crossings, data.crossings.id.length),
      towns: parts.openLayer(tenures.towns, data.towns.id.length),
    };
    const planes = {};
    for (const name of ["projects", "crossings", "towns", "events"]) planes[name] = planesOf(data[name]);
    return {
      data, base, layers, planes, actors: data.actors, patterns: parts.openPatterns(),
      day: null, shown: {}, selected: null, lit: null, seenEvents: [], regionMarks: [], placed: [],
    };
  }

  const LAYERS = ["territory", "regions", "projects", "crossings", "meetings", "agreements", "attacks", "exercises", "arms"];

  // The page says which layers its map has; the timeline then hides and shows them.
  function firstLayers(names) {
    return Object.fromEntries(LAYERS.map((name) => [name, names.length === 0 || names.includes(name)]));
  }

  const ClockLayer = L.Layer.extend({
    initialize(options) {
      L.setOptions(this, options);
    },

    onAdd(map) {
      this.theme = parts.firstTheme();
      this.frames = 0;
      this.holder = L.DomUtil.create("div", "salween-canvases leaflet-zoom-animated");
      this.panes = {};
      for (const name of PANES) {
        const canvas = L.DomUtil.create("canvas", "", this.holder);
        this.panes[name] = canvas.getContext("2d");
      }
      map.getPanes().overlayPane.append(this.holder);
      map.fitBounds(MYANMAR, { animate: false });
      Promise.all([readJson(this.options.columns), readJson(this.options.base)]).then(
        ([data, base]) => this.begin(data, base),
        (error) => this.fail(error),
      );
    },

    onRemove() {
      this.holder.remove();
      if (this.channel) this.channel.close();
    },

    getEvents() {
      return {
        moveend: this.settle, resize: this.settle, zoomanim: this.animateZoom, zoom: this.followZoom,
        click: this.onClick, mousemove: this.onMouseMove, mouseout: this.onMouseOut,
      };
    },

    fail(error) {
      const words = `The map's data did not arrive (${error.message}). Reload the page.`;
      this._map.getContainer().append(parts.element("div", "salween-failure", words));
    },

    begin(data, base) {
      const map = this._map;
      this.scene = openScene(data, base);
      this.scene.shown = firstLayers(this.options.layers);
      this.furniture = parts.openFurniture(map, base);
      this.legend = parts.openLegend(map);
      this.reader = parts.openReader(map, {
        onFocus: (mark) => this.light(mark, true),
        onClick: (mark) => this.choose(mark),
      });
      this.furniture.setTheme(this.theme);
      this.channel = parts.openChannel(this.options.channel, (message) => this.hear(message));
      this.expose();
      map.setMaxBounds([[base.extent[1] + 1, base.extent[0] + 1], [base.extent[3] - 1, base.extent[2] - 1]]);
      this.settle();
      this.channel.ready();
      setTimeout(() => this.scene.day === null && this.setTime(data.day), PATIENCE_MS);
    },

    hear(message) {
      if ("theme" in message) this.setTheme(message.theme);
      if ("layers" in message) this.setLayers(message.layers);
      if ("selected" in message) this.select(message.selected);
      if ("day" in message) this.setTime(message.day);
    },

    setTime(day) {
      if (!Number.isFinite(day) || day === this.scene.day) return;
      this.scene.day = day;
      this.due({ isNewDay: true });
    },

    setLayers(shown) {
      this.scene.shown = { ...this.scene.shown, ...shown };
      this.due({ isNewDay: true });
    },

    setTheme(message) {
      this.theme = parts.themeOf(message);
      this.furniture.setTheme(this.theme);
      parts.loadFace(message && message.face, () => this.due({ isNewView: true }));
      this.due({ isNewView: true });
    },

    select(selected) {
      this.scene.selected = selected;
      this.due({});
    },

    // Several messages in one frame make one painting.
    due(what) {
      this.pending = { ...this.pending, ...Object.fromEntries(Object.entries(what).filter(([, is]) => is)) };
      if (this.frame) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = null;
        const pending = this.pending;
        this.pending = {};
        this.paint(pending);
      });
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

    paint({ isNewView, isNewDay }) {
      const { scene, theme } = this;
      if (!scene.view || scene.day === null) return;
      performance.mark("salween-paint-start");
      if (isNewView) this.paintStill();
      if (isNewDay) this.bringTo(scene.day);
      if (isNewDay || isNewView) this.paintGround();
      scene.placed = parts.layOut(parts.collectMarks(scene), scene);
      this.clear("marks");
      this.paintSelection();
      parts.paintMarks(this.ready("marks", false), scene, theme);
      if (scene.shown.towns !== false) parts.paintTownNames(this.ready("marks", false), scene, theme);
      this.frames += 1;
      performance.mark("salween-painted", { detail: { day: scene.day, frame: this.frames } });
      this.paintedAt = performance.now();
      this.paintedDay = scene.day;
      this.legend.show(scene, theme);
      this.reader.later(scene);
    },

    bringTo(day) {
      const { scene } = this;
      Object.values(scene.layers).forEach((layer) => layer.setDay(day));
      scene.seenEvents = parts.eventsOn(scene.data.events, day);
      scene.regionMarks = scene.shown.regions === false ? [] : parts.regionMarks(scene);
      this.furniture.setDay(day);
    },

    paintStill() {
      const { scene, theme } = this;
      parts.paintLand(this.ready("land", true), scene, theme);
      this.clear("lines");
      parts.paintLines(this.ready("lines", true), scene, theme);
      parts.paintFade(this.ready("lines", true), scene, theme);
      parts.paintQuietNames(this.ready("lines", false), scene, theme);
    },

    paintGround() {
      const { scene, theme } = this;
      this.clear("ground");
      const ctx = this.ready("ground", true);
      if (scene.shown.territory !== false) parts.paintAreas(ctx, scene, theme);
      parts.paintRegions(ctx, scene, theme);
    },

    paintSelection() {
      const { scene, theme } = this;
      for (const one of [scene.lit, scene.selected]) {
        if (!one) continue;
        const list = { township: scene.base.areas, region: scene.base.regions }[one.kind];
        const shape = list && list.find((area) => area.id === one.id);
        if (shape) parts.paintSelectedShape(this.ready("marks", true), scene, theme, shape);
      }
    },

    // Mouse and finger: container pixels -> canvas pixels -> what was hit.
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
      const pixel = this.pixelOf(mark.kind, mark.id);
      if (pixel) this.furniture.showTooltip(pixel.x, pixel.y, parts.describe(this.scene, mark));
    },

    // A pixel of the container at which a click hits it, for tests and for tooltips.
    pixelOf(kind, id) {
      const { scene } = this;
      const symbol = scene.placed.find((mark) => mark.kind === kind && mark.id === id);
      let point = symbol && [symbol.x, symbol.y];
      if (!point && kind === "township") point = this.pixelIn(scene.base.areas.find((one) => one.id === id));
      if (!point && kind === "region") point = this.pixelIn(scene.base.regions.find((one) => one.id === id));
      return point && this._map.layerPointToContainerPoint(L.point(point).add(this.corner));
    },

    pixelIn(shape) {
      if (!shape) return null;
      const [west, north, east, south] = shape.box;
      for (let step = 1; step < 40; step += 1) {
        const y = north + (south - north) * ((step * 0.382) % 1);
        for (let column = 1; column < 12; column += 1) {
          const x = west + ((east - west) * column) / 12;
          const pixel = parts.toPixel(this.scene.view, [x, y]);
          const hit = parts.hitAt(this.scene, ...pixel);
          if (hit && hit.id === shape.id) return pixel;
        }
      }
      return null;
    },

    // What tests and benchmarks may ask of the frame.
    expose() {
      const layer = this;
      window.salween = {
        get day() {
          return layer.scene.day;
        },
        get painted() {
          return { frames: layer.frames, at: layer.paintedAt, day: layer.paintedDay };
        },
        get isDark() {
          return layer.theme.isDark;
        },
        get selected() {
          return layer.scene.selected;
        },
        setTime: (day) => layer.setTime(day),
        hitPoint: (kind, id) => layer.pixelOf(kind, id),
      };
    },
  });

  parts.addClock = (map, options) => new ClockLayer(options).addTo(map);
})();
