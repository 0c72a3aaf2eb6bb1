// What lies under a pixel: a symbol first, then the line around a region, then an area.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SYMBOL_PX = 13;
  const OUTLINE_PX = 12;
  const judge = document.createElement("canvas").getContext("2d");

  function symbolAt(scene, x, y) {
    let best = null;
    let nearest = SYMBOL_PX * Math.max(1, parts.symbolScale(scene.view));
    for (const mark of scene.placed) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance <= nearest) {
        best = mark;
        nearest = distance;
      }
    }
    return best;
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

  // Pixels of the canvas in; {kind, id, …} or null out.
  parts.hitAt = function (scene, x, y) {
    const symbol = symbolAt(scene, x, y);
    if (symbol) return symbol;
    const point = parts.fromPixel(scene.view, x, y);
    const outline = outlineAt(scene, point);
    if (outline) return outline;
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
