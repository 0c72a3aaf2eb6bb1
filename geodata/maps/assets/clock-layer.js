// The layer itself: reads the columns once, obeys the clock, paints when a frame is due.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MYANMAR = [[9.6, 92.1], [28.6, 101.2]];
  const PATIENCE_MS = 1500; // without a timeline, the last day of the data is shown

  // A name holds its content’s hash, so that what a page before has fetched is never stale; but
  // browsers keep a failure too.
  parts.readJson = async function (url) {
    const kept = await fetch(url, { cache: "force-cache" });
    const answer = kept.ok ? kept : await fetch(url, { cache: "reload" });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  };

  const EVENT_LAYERS = ["meetings", "agreements", "attacks", "exercises", "arms"];
  const LAYERS = ["territory", "regions", "projects", "crossings", ...EVENT_LAYERS];
  const REST_MS = 120; // the key waits until the hand rests

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

  // folium forbids pinching the page closer; whoever sees little needs just that.
  function allowPinching() {
    document.querySelectorAll("meta[name=viewport]").forEach((meta) => {
      meta.content = "width=device-width, initial-scale=1";
    });
  }

  const ClockLayer = L.Layer.extend({
    includes: [parts.canvasStack, parts.pointerHands, parts.weighing, parts.swipe, parts.frames, parts.painting],

    initialize(options) {
      L.setOptions(this, options);
    },

    onAdd(map) {
      this.theme = parts.firstTheme();
      this.frames = 0;
      allowPinching();
      parts.keepCalm(map);
      this.openCanvases(map);
      map.fitBounds(this.options.bounds || MYANMAR, { animate: false, ...roomForKey(map) });
      leaveScrollingAlone(map);
      focusWithoutScrolling(map);
      Promise.all([this.options.columns, this.options.base].map(parts.readJson)).then(
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
        moveend: this.settle, move: this.followPan, resize: this.settle, zoomanim: this.animateZoom, zoom: this.followZoom,
        click: this.onClick, mousemove: this.onMouseMove, mouseout: this.onMouseOut,
      };
    },

    fail(error) {
      const words = `The map's data did not arrive (${error.message}). Reload the page.`;
      this.mend();
      this.failure = parts.element("div", "salween-failure", words);
      this._map.getContainer().append(this.failure);
    },

    mend() {
      if (this.failure) this.failure.remove();
      this.failure = null;
    },

    begin(data, base) {
      const map = this._map;
      this.scene = parts.openScene(data, base);
      this.scene.shown = firstLayers(this.options.layers);
      this.openPayloads();
      this.forgetSides();
      this.furniture = parts.openFurniture(map, base);
      this.legend = parts.openLegend(map);
      this.flash = parts.openFlash({ clear: () => this.clear("flash"), ready: (isPlane) => this.ready("flash", isPlane) });
      this.reader = parts.openReader(map, {
        onFocus: (mark) => this.light(mark, true),
        onClick: (mark) => this.choose(mark),
      });
      this.watchPointer();
      this.furniture.setTheme(this.theme);
      this.channel = parts.openChannel(this.options.channel, (message) => this.hear(message));
      parts.exposeClock(this);
      map.setMaxBounds([[base.extent[1] + 1, base.extent[0] + 1], [base.extent[3] - 1, base.extent[2] - 1]]);
      this.settle();
      this.channel.ready();
      setTimeout(() => this.scene.day === null && this.setMoment(parts.momentOf(data)), PATIENCE_MS);
    },

    hear(message) {
      this.together(() => {
        if ("theme" in message) this.setTheme(message.theme);
        if ("layers" in message) this.setLayers(message.layers);
        if ("columns" in message) this.hearWeighing(message);
        this.setMoment(parts.momentOf(message));
        if ("selected" in message) this.show(message.selected);
      });
    },

    setMoment(moment) {
      if (!moment || parts.isSameMoment(moment, this.scene)) return;
      Object.assign(this.scene, moment);
      this.due({ isNewMoment: true });
    },

    // The timeline says all it knows whenever Python has spoken; most of it is known already.
    setLayers(shown) {
      if (Object.entries(shown).every(([name, is]) => this.scene.shown[name] === is)) return;
      this.scene.shown = { ...this.scene.shown, ...shown };
      this.due({ isNewMoment: true, isNewLook: true });
    },

    setTheme(message) {
      const said = JSON.stringify(message);
      if (said === this.themeSaid) return;
      this.themeSaid = said;
      this.theme = parts.themeOf(message);
      this.furniture.setTheme(this.theme);
      parts.loadFace(message && message.face, () => this.due({ isNewView: true }));
      this.due({ isNewView: true });
    },

    // Selected elsewhere, in a table or by a link: the map goes there if it is out of sight.
    show(selected) {
      const { selected: before } = this.scene;
      if (selected ? parts.isSame(selected, before) : !before) return;
      this.select(selected);
      if (selected) parts.bringIntoView(this, selected);
    },

    select(selected) {
      this.scene.selected = selected;
      this.due({});
    },

    // Before a day and its rules are known nothing is painted, but what was asked for is owed.
    paint(what) {
      const { scene, theme } = this;
      this.owed = { ...this.owed, ...what };
      if (!scene.view || scene.day === null || this.isAwaiting) return;
      const { isNewView, isNewMoment, isNewLook } = this.owed;
      this.owed = null;
      performance.mark("salween-paint-start");
      if (isNewMoment) this.answer();
      if (isNewView) this.paintStill();
      const isNews = Boolean(isNewMoment || isNewView);
      this.paintSide(scene, "", isNews, isNewView || isNewLook);
      if (this.before) this.paintSide(this.before, "-before", isNews, isNewView || isNewLook);
      this.frames += 1;
      performance.mark("salween-painted", { detail: { day: scene.day, frame: this.frames } });
      this.paintedAt = performance.now();
      this.paintedDay = scene.day;
      this.afterwards(isNewMoment && !isNewLook, isNews);
    },

    answer() {
      const { scene } = this;
      this.setSides();
      parts.bringTo(scene);
      if (this.before) this.compare();
      this.furniture.setMoment(scene, this.before !== null && this.sides !== "days");
    },

    // What nobody waits for: the lines around the news, the counts, the key, the reader's list.
    afterwards(isStep, isNews) {
      const { scene, theme } = this;
      if (isStep) this.flashNews();
      else if (isNews) this.flash.again(scene, theme);
      if (isNews) this.furniture.setCounts(this.countsEvents() ? parts.countEvents(scene) : null);
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.legend.show(this.before ? [scene, this.before] : [scene], theme), REST_MS);
      this.reader.later(scene);
    },

    // Of two sides no one count is true.
    countsEvents() {
      return !this.before && EVENT_LAYERS.some((name) => this.scene.shown[name] !== false);
    },

    // The first day shown is no news, nor is a comparison: that outlines its own differences.
    flashNews() {
      const { scene, theme } = this;
      const looks = this.before ? null : parts.looksOf(scene);
      const changed = looks && this.looks ? parts.differencesOf(scene, looks, this.looks) : [];
      this.looks = looks;
      this.flash.show(scene, theme, changed);
    },
  });

  parts.addClock = (map, options) => new ClockLayer(options).addTo(map);
})();
