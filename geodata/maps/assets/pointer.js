// Mouse, finger and focus on the map.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const STRAYED_PX = 12; // a click so far from where it was pressed means what is there now
  const FINGER_PX = 10;
  const GROUND = ["township", "region"];

  parts.pointerHands = {
    ...parts.fanHands,
    ...parts.fanLeaves,

    // What a hand aims at is what it sees when it presses: by the time of the click the clock
    // may have moved on and taken the thing away.
    watchPointer() {
      const container = this._map.getContainer();
      container.addEventListener("pointerdown", (event) => this.onPress(event), { capture: true });
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && this.foldFans()) this.reader.fanFolded(this.scene);
        this.leafByKey(event);
      });
    },

    onPress(event) {
      if (!this.scene || !this.scene.view) return;
      const point = this._map.mouseEventToContainerPoint(event);
      const slack = event.pointerType === "touch" ? FINGER_PX : undefined;
      this.pressed = { point, ...this.seenAt(point, slack) };
    },

    seenAt(point, slack) {
      const scene = this.sceneAt(point);
      return { scene, day: scene.day, mark: this.hit(point, slack) };
    },

    // Container pixels -> canvas pixels -> what was hit.
    hit(containerPoint, slack) {
      const point = this._map.containerPointToLayerPoint(containerPoint).subtract(this.corner);
      return parts.hitAt(this.sceneAt(containerPoint), point.x, point.y, slack);
    },

    onClick(event) {
      if (!this.scene || !this.scene.view) return;
      const { pressed } = this;
      this.pressed = null;
      const isAimed = pressed && pressed.point.distanceTo(event.containerPoint) < STRAYED_PX;
      const { mark, scene, day } = isAimed ? pressed : this.seenAt(event.containerPoint);
      this.choose(mark, scene, day);
    },

    // Several events under one point come apart; one thing is selected.
    choose(mark, scene = this.scene, day = scene.day) {
      if (mark && mark.kind === "fan") return;
      if (mark && (mark.kind === "spot" || mark.kind === "pile")) return this.takeApart(mark, scene);
      const isElsewhere = !mark || !mark.isOfFan;
      if (isElsewhere && this.foldFans() && (!mark || GROUND.includes(mark.kind))) return;
      this.select(mark && { kind: mark.kind, id: mark.id });
      this.channel.click(mark ? mark.kind : null, mark ? mark.id : null, day);
    },

    takeApart(mark, scene) {
      const isPile = mark.kind === "pile";
      if (!isPile && mark.spots.length > 1 && this.zoomApart(scene, mark.spots)) return;
      this.furniture.hideTooltip();
      const plane = mark.plane || (isPile && parts.middleOfRegion(scene, mark.region));
      this.openFan(scene, isPile ? { region: mark.region, plane } : { spots: mark.spots });
      this.reader.fanOpened(scene);
    },

    onMouseMove(event) {
      if (!this.scene || !this.scene.view || this._map.dragging.moving()) return;
      const mark = this.hit(event.containerPoint);
      this.light(mark, false);
      this._map.getContainer().style.cursor = mark && mark.kind !== "fan" ? "pointer" : "";
      if (!mark) return this.furniture.hideTooltip();
      const { x, y } = event.containerPoint;
      this.furniture.showTooltip(x, y, parts.describeMark(this.sceneAt(event.containerPoint), mark));
    },

    onMouseOut() {
      if (!this.scene) return;
      this.light(null, false);
      this.furniture.hideTooltip();
    },

    light(mark, isFocus) {
      const { scene } = this;
      if (parts.isSame(mark, scene.lit) || (!mark && !scene.lit)) return;
      const isSymbol = (one) => one && (isFocus || ![...GROUND, "pile", "fan"].includes(one.kind));
      const isVisible = isSymbol(mark) || isSymbol(scene.lit);
      scene.lit = isSymbol(mark) ? { kind: mark.kind, id: mark.id } : null;
      if (isVisible) this.due({});
      if (isFocus && mark) this.showBeside(mark);
      if (isFocus && !mark) this.furniture.hideTooltip();
    },

    showBeside(mark) {
      const pixel = parts.pixelOf(this, mark.kind, mark.id);
      if (pixel) this.furniture.showTooltip(pixel.x, pixel.y, parts.describeMark(this.scene, mark));
    },
  };
})();
