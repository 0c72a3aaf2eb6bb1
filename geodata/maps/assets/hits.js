// What lies under a pixel: a symbol first, then the line around a region, then an area.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SYMBOL_PX = 13;
  const BODY_PX = 8; // so far from its middle a symbol hides what lies beneath
  const TOGETHER_PX = 5;
  const OUTLINE_PX = 12;
  const judge = document.createElement("canvas").getContext("2d");

  function symbolAt(marks, x, y, reach) {
    let best = null;
    let nearest = reach;
    for (const mark of marks) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance <= nearest) {
        best = mark;
        nearest = distance;
      }
    }
    return best;
  }

  // A spot with one event to show is that event.
  parts.spotMark = function (scene, spots, x, y) {
    const rows = parts.rowsAt(scene, spots);
    if (rows.length === 1) return { ...parts.eventMark(scene, parts.seenEvent(scene, rows[0])), x, y };
    return { kind: "spot", id: `spot-${spots.join("-")}`, spots, rows, x, y };
  };

  // Spots that nobody could tell apart with a pointer are hit together.
  function dotMark(scene, x, y, slack) {
    const { dots } = scene;
    const hit = dots ? parts.dotAt(dots, x, y, slack) : -1;
    if (hit < 0) return null;
    const near = [];
    for (let i = 0; i < dots.count; i += 1) {
      if (Math.hypot(dots.x[i] - x, dots.y[i] - y) <= TOGETHER_PX) near.push(dots.spot[i]);
    }
    const isTold = near.length < 2 || !near.includes(dots.spot[hit]);
    return parts.spotMark(scene, isTold ? [dots.spot[hit]] : near, dots.x[hit], dots.y[hit]);
  }

  // A fan lies upon all, then pins and discs; beside them a pointer may miss a little.
  function eventOrPinAt(scene, x, y, slack) {
    const scale = Math.max(1, parts.symbolScale(scene.view));
    if (parts.isInFan(scene, x, y)) {
      const fanned = scene.placed.filter((mark) => mark.isOfFan);
      return symbolAt(fanned, x, y, SYMBOL_PX) || { kind: "fan", id: "fan" };
    }
    if (!scene.dots) return symbolAt(scene.placed, x, y, SYMBOL_PX * scale);
    return (
      symbolAt(scene.placed, x, y, BODY_PX * parts.symbolScale(scene.view)) ||
      dotMark(scene, x, y, slack) ||
      symbolAt(scene.placed, x, y, SYMBOL_PX * scale)
    );
  }

  function outlineAt(scene, point) {
    const [x, y] = point;
    judge.lineWidth = OUTLINE_PX / scene.view.scale;
    return scene.regionMarks.find((mark) => {
      const shape = scene.base.regions[mark.region];
      return (
        parts.isInBox(shape.box, x, y, judge.lineWidth) &&
        judge.isPointInPath(shape.path, x, y) &&
        judge.isPointInStroke(shape.path, x, y)
      );
    });
  }

  parts.areaAt = function (scene, point) {
    const [x, y] = point;
    return scene.base.areas.findIndex(
      (area) => parts.isInBox(area.box, x, y, 0) && judge.isPointInPath(area.path, x, y),
    );
  };

  // Pixels of the canvas in; {kind, id, …} or null out. A finger needs more slack than a mouse.
  parts.hitAt = function (scene, x, y, slack) {
    const symbol = eventOrPinAt(scene, x, y, slack);
    if (symbol) return symbol;
    const point = parts.fromPixel(scene.view, x, y);
    const outline = outlineAt(scene, point);
    if (outline) return outline.kind === "pile" ? { ...outline, plane: point } : outline;
    if (scene.shown.territory === false) return null;
    const area = parts.areaAt(scene, point);
    return area < 0 ? null : parts.areaMark(scene, area);
  };

  parts.areaMark = function (scene, i) {
    return {
      kind: "township",
      id: scene.base.areas[i].id,
      name: scene.base.areas[i].name,
      row: scene.layers.areas.rows[i],
      area: i,
    };
  };
})();
