// Where a thing is: the pixel at which a click hits it, and the way there.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MARGIN_PX = 24;
  const PINS = { place: "towns", project: "projects", crossing: "crossings" };

  function shapesOf(scene, kind) {
    return { township: scene.base.areas, region: scene.base.regions }[kind] || [];
  }

  // Tries pixels spread over a shape until one hits it and nothing that lies upon it.
  function pixelIn(scene, shape) {
    const [west, north, east, south] = shape.box;
    for (let step = 1; step < 40; step += 1) {
      const y = north + (south - north) * ((step * 0.382) % 1);
      for (let column = 1; column < 12; column += 1) {
        const x = west + ((east - west) * column) / 12;
        const pixel = parts.toPixel(scene.view, [x, y]);
        const hit = parts.hitAt(scene, ...pixel);
        if (hit && hit.id === shape.id) return pixel;
      }
    }
    return null;
  }

  // The dashed line of a region is thin: a pixel beside one of its points, with room to miss.
  function pixelOn(scene, shape) {
    const isOnIt = (x, y) => {
      const hit = parts.hitAt(scene, x, y);
      return Boolean(hit) && hit.kind === "region" && hit.id === shape.id;
    };
    for (const ring of shape.rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const [px, py] = parts.toPixel(scene.view, [ring[i], ring[i + 1]]);
        for (const [dx, dy] of [[0, 0], [3, 3], [-3, 3], [3, -3], [-3, -3]]) {
          const [x, y] = [px + dx, py + dy];
          if (isOnIt(x, y) && isOnIt(x + 1, y + 1) && isOnIt(x - 1, y - 1)) return [x, y];
        }
      }
    }
    return null;
  }

  // Within a disc, a pixel at which nothing else is hit; its middle if there is none.
  function pixelOfDot(scene, spot) {
    const { dots } = scene;
    const i = parts.dotOfSpot(dots, spot);
    if (i < 0) return null;
    const isAlone = (x, y) => {
      const hit = parts.hitAt(scene, x, y);
      return hit && (hit.kind === "spot" ? hit.spots.length === 1 && hit.spots[0] === spot : scene.events.spots.of[hit.row] === spot && hit.kind === "event");
    };
    for (const share of [0, 0.5, 0.9]) {
      for (let turn = 0; turn < (share ? 8 : 1); turn += 1) {
        const [x, y] = [dots.x[i] + share * dots.r[i] * Math.cos(turn * 0.785), dots.y[i] + share * dots.r[i] * Math.sin(turn * 0.785)];
        if (isAlone(x, y)) return [x, y];
      }
    }
    return [dots.x[i], dots.y[i]];
  }

  function spotOf(scene, kind, id) {
    if (kind === "spot") return Number(id.split("-")[1]);
    const row = kind === "event" ? parts.rowOfEvent(scene, id) : -1;
    return row < 0 ? -1 : scene.events.spots.of[row];
  }

  // An event that stands on no day but this one has no pixel on another.
  function pixelOfEvent(scene, kind, id) {
    const spot = spotOf(scene, kind, id);
    if (spot < 0 || !scene.dots) return null;
    const isShown = kind === "spot" || parts.rowsAt(scene, [spot]).some((row) => scene.events.id[row] === id);
    return isShown ? pixelOfDot(scene, spot) : null;
  }

  parts.pixelOf = function (layer, kind, id) {
    const { scene } = layer;
    const symbol = scene.placed.find((mark) => mark.kind === kind && mark.id === id);
    const shape = shapesOf(scene, kind).find((one) => one.id === id);
    let point = symbol ? [symbol.x, symbol.y] : pixelOfEvent(scene, kind, id);
    if (!point && shape) point = kind === "region" ? pixelOn(scene, shape) : pixelIn(scene, shape);
    return point && layer._map.layerPointToContainerPoint(L.point(point).add(layer.corner));
  };

  function planeOf(scene, kind, id) {
    const shape = shapesOf(scene, kind).find((one) => one.id === id);
    if (shape) return [(shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2];
    const { spots } = scene.events;
    const spot = spotOf(scene, kind, id);
    if (spot >= 0) return [spots.x[spot], spots.y[spot]];
    const name = PINS[kind];
    return name ? scene.planes[name][scene.data[name].id.indexOf(id)] : null;
  }

  parts.bringIntoView = function (layer, { kind, id }) {
    const { scene } = layer;
    const plane = scene.view && planeOf(scene, kind, id);
    if (!plane || !parts.isInBox(scene.base.box, plane[0], plane[1], 0)) return;
    const pixel = L.point(parts.toPixel(scene.view, plane)).add(layer.corner);
    const { x, y } = layer._map.layerPointToContainerPoint(pixel);
    const { x: width, y: height } = layer._map.getSize();
    const isSeen = x > MARGIN_PX && y > MARGIN_PX && x < width - MARGIN_PX && y < height - MARGIN_PX;
    if (!isSeen) layer._map.panBy([x - width / 2, y - height / 2]);
  };
})();
