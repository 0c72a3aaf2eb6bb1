// Who holds the ground, as far as anybody says.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const TEXTURE = { light: "rgba(255, 255, 255, 0.55)", dark: "rgba(0, 0, 0, 0.42)" };

  function texture(theme) {
    return theme.isDark ? TEXTURE.dark : TEXTURE.light;
  }

  parts.actorPaint = function (ctx, patterns, theme, actor) {
    if (actor.pattern === "plain") return actor.colour;
    return patterns.get(ctx, actor.pattern, [actor.colour, texture(theme)]);
  };

  // What an area is filled with, or null for plain unknown.
  function fillOf(ctx, scene, theme, row) {
    const { actors, layers, patterns } = scene;
    const columns = layers.areas.columns;
    const holders = columns.holders[row].map((i) => actors[i]);
    const pressing = columns.pressing[row].map((i) => actors[i]);
    const condition = columns.condition[row];
    if (condition === "changed_hands" && holders.length > 1) {
      const colours = [holders[0].colour, holders[holders.length - 1].colour];
      return patterns.get(ctx, "changed", colours);
    }
    if (condition === "contested") {
      const all = [...holders, ...pressing];
      const under = holders.length ? holders[0].colour : theme.unknown;
      const over = all.length > 1 ? all[1].colour : (pressing[0] || holders[0] || {}).colour;
      return patterns.get(ctx, "contested", [under, over || theme.unknown]);
    }
    if (holders.length > 1) {
      return patterns.get(ctx, "contested", [holders[0].colour, holders[1].colour]);
    }
    return holders.length ? parts.actorPaint(ctx, patterns, theme, holders[0]) : null;
  }

  // Strength in steps of a fortieth, so that a day's step leaves most of the ground as it was.
  const BUCKETS = 40;

  function strengthBucket(layer, row, day) {
    return Math.round(BUCKETS * parts.strengthOfAge(layer.age(row, day)));
  }

  parts.BUCKETS = BUCKETS;

  // Between two compared days, ground that stayed the same steps back a little.
  const CALM = 0.5;

  parts.calmOf = function (scene, kind, id) {
    return !scene.differences || scene.differences.has(kind, id) ? 1 : CALM;
  };

  function paintArea(ctx, scene, theme, area, row) {
    const { layers, day, view } = scene;
    const columns = layers.areas.columns;
    const calm = parts.calmOf(scene, "township", area.id);
    const fill = row < 0 ? null : fillOf(ctx, scene, theme, row);
    if (!fill) {
      ctx.globalAlpha = (theme.isDark ? 0.4 : 0.5) * calm;
      ctx.fillStyle = scene.patterns.get(ctx, "unknown", [theme.unknown]);
      ctx.fill(area.path);
    } else {
      const full = columns.claimed[row] ? theme.claimedFill : theme.fill;
      ctx.globalAlpha = full * (strengthBucket(layers.areas, row, day) / BUCKETS) * calm;
      ctx.fillStyle = fill;
      ctx.fill(area.path);
    }
    ctx.globalAlpha = 1;
    if (row >= 0 && columns.condition[row] === "encircled") paintRing(ctx, scene, area, row, view);
  }

  // Encircled ground wears its besieger's colour as a ring inside its edge.
  function paintRing(ctx, scene, area, row, view) {
    const pressing = scene.layers.areas.columns.pressing[row];
    if (!pressing.length) return;
    ctx.save();
    ctx.clip(area.path);
    ctx.strokeStyle = scene.actors[pressing[0]].colour;
    ctx.lineWidth = 9 / view.scale;
    ctx.stroke(area.path);
    ctx.restore();
  }

  parts.isSeen = function (shape, [left, top, right, bottom]) {
    const box = shape.box;
    return box[2] >= left && box[0] <= right && box[3] >= top && box[1] <= bottom;
  };

  // The ground within a box of the plane.
  parts.paintAreas = function (ctx, scene, theme, box) {
    const { base, layers, view } = scene;
    const seen = base.areas.map((area, i) => [area, i]).filter(([area]) => parts.isSeen(area, box));
    ctx.lineJoin = "round";
    seen.forEach(([area, i]) => paintArea(ctx, scene, theme, area, layers.areas.rows[i]));
    if (view.zoom < 5.5) return;
    ctx.strokeStyle = theme.area;
    ctx.lineWidth = 0.6 / view.scale;
    seen.forEach(([area]) => ctx.stroke(area.path));
  };

  // A number for each area that changes when the area has to be painted anew.
  parts.areaKeys = function (scene) {
    const layer = scene.layers.areas;
    const isCalm = (i) => Number(parts.calmOf(scene, "township", scene.base.areas[i].id) < 1);
    return Int32Array.from(layer.rows, (row, i) =>
      row < 0 ? -1 - isCalm(i) : 2 * (row * (BUCKETS + 1) + strengthBucket(layer, row, scene.day)) + isCalm(i),
    );
  };

  parts.paintSelectedShape = function (ctx, scene, theme, shape) {
    ctx.lineJoin = "round";
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = 5.5 / scene.view.scale;
    ctx.stroke(shape.path);
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = 2.2 / scene.view.scale;
    ctx.stroke(shape.path);
  };
})();
