// Lines around what is worth a look: what differs between two days, what has just changed.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SHAPED = ["areas", "regions"];
  const RING_PX = 15.5;
  const FULL_TURN = 2 * Math.PI;

  // Halo and line around a shape of the ground. A region wears lines of its own, which a halo
  // would hide.
  function strokeShape(ctx, scene, theme, shape, width, hasHalo) {
    ctx.lineJoin = "round";
    if (hasHalo) {
      ctx.strokeStyle = theme.halo;
      ctx.lineWidth = (width + 2.4) / scene.view.scale;
      ctx.stroke(shape.path);
    }
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = width / scene.view.scale;
    ctx.stroke(shape.path);
  }

  function strokeRing(ctx, theme, x, y, radius, width) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, FULL_TURN);
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = width + 2.4;
    ctx.stroke();
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = width;
    ctx.stroke();
  }

  // Where a pin's symbol stands; where it has none, on that day, its place.
  function pixelOf(scene, { layer, kind, subject, id }) {
    const mark = scene.placed.find((one) => one.kind === kind && one.id === id);
    return mark ? [mark.x, mark.y] : parts.toPixel(scene.view, scene.planes[layer][subject]);
  }

  function isOnMap(scene, [x, y]) {
    return x > -RING_PX && y > -RING_PX && x < scene.size.x + RING_PX && y < scene.size.y + RING_PX;
  }

  // `ready` gives the canvas in flat pixels or in the plane's units.
  parts.paintOutlines = function (ready, scene, theme, things, widest) {
    const width = widest * parts.lineScale(scene.view);
    const [left, top] = parts.fromPixel(scene.view, 0, 0);
    const [right, bottom] = parts.fromPixel(scene.view, scene.size.x, scene.size.y);
    const plane = ready(true);
    for (const { layer, subject } of things) {
      const shape = SHAPED.includes(layer) && scene.base[layer][subject];
      if (!shape || !parts.isSeen(shape, [left, top, right, bottom])) continue;
      const isArea = layer === "areas";
      strokeShape(plane, scene, theme, shape, isArea ? width : 0.75 * width, isArea);
    }
    const flat = ready(false);
    const radius = RING_PX * parts.symbolScale(scene.view);
    things
      .filter(({ layer }) => !SHAPED.includes(layer))
      .map((thing) => pixelOf(scene, thing))
      .filter((pixel) => isOnMap(scene, pixel))
      .forEach(([x, y]) => strokeRing(flat, theme, x, y, radius, width));
  };
})();
