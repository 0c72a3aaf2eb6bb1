// The layer itself: reads the columns once, obeys the clock, paints when a frame is due.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MYANMAR = [[9.6, 92.1], [28.6, 101.2]];
  const PATIENCE_MS = 1500; // without a timeline, the last day of the data is shown

  function readJson(url) {
    return fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json();
    });
  }

  const LAYERS = ["territory", "regions", "projects", "crossings", "meetings", "agreements", "attacks", "exercises", "arms"];

  // The page says which layers its map has; the timeline then hides and shows them.
  function firstLayers(names) {
    return Object.fromEntries(LAYERS.map((name) => [name, names.length === 0 || names.includes(name)]));
  }

  // A page with a map on it must still scroll: the wheel zooms once the map is clicked, and
  // on a touch screen it takes two fingers.
  function leaveScrollingAlone(map) {
    if (L.Browser.mobile) map.dragging.disable();
    map.scrollWheelZoom.disable();
    map.on("mousedown focus", () => map.scrollWheelZoom.enable());
    map.on("mouseout blur", () => map.scrollWheelZoom.disable());
  }

  // What a page is about must not begin its life under the key.
  function roomForKey(map) {
    const isOpen = map.getSize().x >= parts.KEY_OPEN_PX;
    return { paddingTopLeft: [isOpen ? 110 : 0, 12], paddingBottomRight: [0, 36] };
  }

  // A click focuses the map, and a browser scrolls what it focuses into view: the page would
  // jump between press and release, and the click land elsewhere.
  function focusWithoutScrolling(map) {
    const container = map.getContainer();
    container.focus = () => HTMLElement.prototype.focus.call(container, { preventScroll: true });
  }

  const ClockLayer = L.Layer.extend({
    includes: [parts.canvasStack, parts.pointerHands],

    initialize(options) {
      L.setOptions(this, options);
    },

    onAdd(map) {
      this.theme = parts.firstTheme();
      this.frames = 0;
      this.openCanvases(map);
      map.fitBounds(this.options.bounds || MYANMAR, { animate: false, ...roomForKey(map) });
      leaveScrollingAlone(map);
      focusWithoutScrolling(map);
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
      this.scene = parts.openScene(data, base);
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
      if ("selected" in message) this.show(message.selected);
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

    // Selected elsewhere, in a table or by a link: the map goes there if it is out of sight.
    show(selected) {
      const isNews = selected && !parts.isSame(selected, this.scene.selected);
      this.select(selected);
      if (isNews) parts.bringIntoView(this, selected);
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
        hitPoint: (kind, id) => parts.pixelOf(layer, kind, id),
      };
    },
  });

  parts.addClock = (map, options) => new ClockLayer(options).addTo(map);
})();
