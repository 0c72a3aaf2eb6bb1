// Two sides: two days, or one day as two rule sets or sources have it, and a divider that can be
// dragged, typed and swiped across the map. Both sides are painted whole; moving the divider only
// moves the edge at which they are cut.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MIDDLE = 0.5;
  const STEP = 0.02;
  const LEAP = 0.1;
  const MOST = 0.8; // of the map for the side whose name is clicked
  const GRIP_PX = 20; // half the grip: at the map's edge it still shows whole
  const KEYS = {
    ArrowLeft: (at) => at - STEP,
    ArrowDown: (at) => at - STEP,
    ArrowRight: (at) => at + STEP,
    ArrowUp: (at) => at + STEP,
    PageDown: (at) => at - LEAP,
    PageUp: (at) => at + LEAP,
    Home: () => 0,
    End: () => 1,
  };

  function openSlider() {
    const slider = parts.element("div", "salween-slider");
    slider.append(parts.element("span", "salween-divide"), parts.element("span", "salween-grip"));
    slider.tabIndex = 0;
    slider.setAttribute("role", "slider");
    slider.setAttribute("aria-orientation", "horizontal");
    slider.setAttribute("aria-valuemin", "0");
    slider.setAttribute("aria-valuemax", "100");
    return slider;
  }

  // A side's name beside the divider. A click on it shows more of that side, another one brings
  // the divider back to the middle: nobody has to drag.
  function openLabel(name, share, toggle) {
    const side = parts.element("button", `salween-side salween-side-${name}`);
    side.type = "button";
    side.addEventListener("click", () => toggle(share));
    return {
      side,
      write(words) {
        if (side.title === words) return;
        side.textContent = side.title = words;
        side.setAttribute("aria-label", `Show more of ${words}`);
        // Where a name takes several lines, what stands below it makes room.
        const lines = side.parentElement.querySelectorAll("button");
        const tallest = Math.max(...[...lines].map((one) => one.offsetHeight));
        side.closest(".leaflet-container").style.setProperty("--salween-sides", `${tallest}px`);
      },
      press: (at) => side.setAttribute("aria-pressed", String(at === share)),
    };
  }

  function dragBy(divider, xOf, onMove) {
    divider.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      divider.setPointerCapture(event.pointerId);
      divider.focus({ preventScroll: true });
    });
    divider.addEventListener("pointermove", (event) => {
      if (divider.hasPointerCapture(event.pointerId)) onMove(xOf(event));
    });
  }

  // onMove is told where the divider stands, as a share of the map's width.
  parts.openDivider = function (map, onMove) {
    const container = map.getContainer();
    const divider = parts.element("div", "salween-divider");
    const slider = openSlider();
    const toggle = (share) => moveTo(at === share ? MIDDLE : share);
    const before = openLabel("before", MOST, toggle);
    const after = openLabel("after", 1 - MOST, toggle);
    let at = MIDDLE;
    let [words, left] = ["", ""];
    divider.append(slider, before.side, after.side);

    function say() {
      const percent = Math.round(100 * at);
      slider.setAttribute("aria-valuenow", String(percent));
      slider.setAttribute("aria-valuetext", `${words}, ${percent} % of the map is ${left}`);
      [before, after].forEach((side) => side.press(at));
    }

    function moveTo(share) {
      at = Math.min(1, Math.max(0, share));
      say();
      onMove(at);
    }

    dragBy(slider, (event) => (event.clientX - container.getBoundingClientRect().left) / map.getSize().x, moveTo);
    slider.addEventListener("keydown", (event) => {
      const move = KEYS[event.key];
      if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation(); // the map pans by the same keys
      moveTo(move(at));
    });
    ["mousedown", "touchstart", "click", "dblclick"].forEach((name) => divider.addEventListener(name, L.DomEvent.stopPropagation));
    container.append(divider);

    return {
      get at() {
        return at;
      },
      name(sides, count, oneSided) {
        before.write(sides.before);
        after.write(sides.after);
        left = sides.left;
        slider.setAttribute("aria-label", sides.divider);
        const differs = count === null ? "" : count === 1 ? ", 1 thing differs" : `, ${count || "no"} things differ`;
        const told = oneSided ? `, ${parts.countWords(oneSided, "event")} told on one side only` : "";
        words = `${sides.before} on the left, ${sides.after} on the right${differs}${told}`;
        say();
      },
      place(x, width) {
        const shift = Math.min(width - GRIP_PX, Math.max(GRIP_PX, x)) - x;
        divider.style.transform = `translateX(${x}px)`;
        divider.style.setProperty("--salween-shift", `${shift}px`);
      },
      close: () => divider.remove(),
    };
  };

  function sidesOfDays({ day, other }) {
    const [before, after] = [other, day].map(parts.dateWords);
    return { before, after, left: "the earlier day", divider: "Divider between the two days" };
  }

  function sidesOfWeighings(theirs, ours) {
    const [before, after] = [[theirs, ours], [ours, theirs]].map((pair) => parts.weighedWords(...pair));
    return { before, after, left: "the left one", divider: "Divider between two ways of weighing" };
  }

  // What the map itself does with the divider; mixed into it.
  parts.swipe = {
    // Two days come first: rule sets and sources are compared on one day.
    setSides() {
      const isDays = this.scene.mode === "compare";
      const wanted = isDays ? "days" : this.against || null;
      if (wanted === this.sides) return;
      if (Boolean(wanted) !== Boolean(this.divider)) this.toggleSides();
      this.sides = wanted;
      this.before = wanted && parts.sceneBefore(this.scene, isDays ? null : this.against);
    },

    toggleSides() {
      const isCompared = !this.divider;
      this.holder.classList.toggle("is-compared", isCompared);
      this.furniture.setCompared(isCompared);
      if (!isCompared) return this.closeSides();
      this.openSide();
      this.divider = parts.openDivider(this._map, () => this.placeDivider());
      this.placeDivider();
    },

    closeSides() {
      this.divider.close();
      this.divider = this.scene.differences = null;
      this.closeSide();
    },

    // Another payload has other answers on both sides; the divider stays where it is.
    forgetSides() {
      this.sides = undefined;
      this.counted = new Map();
    },

    dividerX() {
      return this.divider ? Math.round(this.divider.at * this._map.getSize().x) : 0;
    },

    placeDivider() {
      if (!this.divider) return;
      const x = this.dividerX();
      this.divider.place(x, this._map.getSize().x);
      this.clipSides(x - this._map.layerPointToContainerPoint(this.corner).x);
    },

    // The canvases move with the ground, the edge between the sides stays with the divider.
    followPan() {
      if (this.divider && this._map.getZoom() === this.scene.view.zoom) this.placeDivider();
    },

    clipSides(x) {
      if (this.divider) this.holder.style.setProperty("--salween-divide", `${x}px`);
    },

    // Whichever side is visible at a point of the map's frame.
    sceneAt(containerPoint) {
      return this.before && containerPoint.x < this.dividerX() ? this.before : this.scene;
    },

    countedOf({ data, day, known }) {
      if (!this.counted.has(data)) this.counted.set(data, parts.openCounted(data));
      return { counted: this.counted.get(data), day, known };
    },

    // By the subjects of the page, as its list counts them; null where it is about none.
    countDifferences() {
      const { subjects } = this.options;
      if (subjects && subjects.length === 0) return null;
      return parts.countDifferences(this.countedOf(this.before), this.countedOf(this.scene), subjects);
    },

    // Events that only one of two choices of sources tells of; rules alone leave them as they are.
    countOneSided() {
      const { scene, before } = this;
      const isTold = ({ data }) => data.weighed && data.weighed.told;
      if (this.sides === "days" || isTold(scene) === isTold(before)) return 0;
      const [ours, theirs] = [scene, before].map((one) => parts.toldEvents(one, this.options.layers));
      const isAlone = (ids, others) => [...ids].filter((id) => !others.has(id)).length;
      return isAlone(ours, theirs) + isAlone(theirs, ours);
    },

    compare() {
      const { scene, before } = this;
      const isDays = this.sides === "days";
      if (isDays) before.day = scene.other;
      parts.bringTo(before);
      const list = parts.differencesOf(scene, parts.looksOf(scene), parts.looksOf(before));
      const names = new Set(list.map(({ kind, id }) => `${kind} ${id}`));
      scene.differences = { list, has: (kind, id) => names.has(`${kind} ${id}`) };
      const sides = isDays ? sidesOfDays(scene) : sidesOfWeighings(before.data, scene.data);
      this.divider.name(sides, this.countDifferences(), this.countOneSided());
    },
  };
})();
