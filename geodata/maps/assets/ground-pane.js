// The canvas of the ground: a step of the clock repaints only what looks different after it.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MOST_PATCHES = 40; // more than these, and painting everything is quicker
  const MARGIN_PX = 2;
  const REGION_MARGIN_PX = 10; // a region drawn as a line glows beyond its box

  function planeBox(view, left, top, right, bottom) {
    return [...parts.fromPixel(view, left, top), ...parts.fromPixel(view, right, bottom)];
  }

  // Whole device pixels around a shape: patches then meet without a seam.
  function patchOf(shape, scene, ratio, margin) {
    const [left, top] = parts.toPixel(scene.view, [shape.box[0], shape.box[1]]);
    const [right, bottom] = parts.toPixel(scene.view, [shape.box[2], shape.box[3]]);
    const down = (pixel) => Math.max(0, Math.floor((pixel - margin) * ratio) / ratio);
    const up = (pixel, most) => Math.min(most, Math.ceil((pixel + margin) * ratio) / ratio);
    const patch = { left: down(left), top: down(top), right: up(right, scene.size.x), bottom: up(bottom, scene.size.y) };
    return patch.left < patch.right && patch.top < patch.bottom ? patch : null;
  }

  function changedShapes(scene, before, now) {
    const { areas, regions } = scene.base;
    const changed = [];
    now.areas.forEach((key, i) => key !== before.areas[i] && changed.push([areas[i], MARGIN_PX]));
    new Set([...before.regions.keys(), ...now.regions.keys()]).forEach((region) => {
      if (before.regions.get(region) !== now.regions.get(region)) changed.push([regions[region], REGION_MARGIN_PX]);
    });
    return changed;
  }

  function patchesOf(scene, before, now, ratio) {
    const patches = changedShapes(scene, before, now)
      .map(([shape, margin]) => patchOf(shape, scene, ratio, margin))
      .filter(Boolean);
    const covered = patches.reduce((sum, one) => sum + (one.right - one.left) * (one.bottom - one.top), 0);
    const isTooMuch = patches.length > MOST_PATCHES || covered > 0.5 * scene.size.x * scene.size.y;
    return isTooMuch ? [{ left: 0, top: 0, right: scene.size.x, bottom: scene.size.y }] : patches;
  }

  const NOTHING = { areas: new Int32Array(0), regions: new Map() };

  // `ready` gives the canvas, in flat pixels or in the plane's units.
  parts.paintGround = function (ready, scene, theme, ratio, isWhole) {
    const isShown = scene.shown.territory !== false;
    const now = { areas: isShown ? parts.areaKeys(scene) : NOTHING.areas, regions: parts.regionKeys(scene) };
    const whole = [{ left: 0, top: 0, right: scene.size.x, bottom: scene.size.y }];
    const before = scene.drawnGround;
    const patches = isWhole || !before ? whole : patchesOf(scene, before, now, ratio);
    scene.drawnGround = now;
    for (const { left, top, right, bottom } of patches) {
      const flat = ready(false);
      flat.save();
      flat.beginPath();
      flat.rect(left, top, right - left, bottom - top);
      flat.clip();
      flat.clearRect(left, top, right - left, bottom - top);
      const ctx = ready(true);
      const box = planeBox(scene.view, left, top, right, bottom);
      if (isShown) parts.paintAreas(ctx, scene, theme, box);
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      parts.paintRegions(ctx, scene, theme, box, ratio);
      ctx.restore();
    }
  };
})();
