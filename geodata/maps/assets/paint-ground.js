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

  function paintArea(ctx, scene, theme, area, row) {
    const { layers, day, view } = scene;
    const columns = layers.areas.columns;
    const fill = row < 0 ? null : fillOf(ctx, scene, theme, row);
    if (!fill) {
      ctx.globalAlpha = theme.isDark ? 0.4 : 0.5;
      ctx.fillStyle = scene.patterns.get(ctx, "unknown", [theme.unknown]);
      ctx.fill(area.path);
    } else {
      const full = columns.claimed[row] ? theme.claimedFill : theme.fill;
      ctx.globalAlpha = full * parts.strengthOfAge(layers.areas.age(row, day));
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

  function isSeen(shape, scene) {
    const [left, top] = parts.fromPixel(scene.view, 0, 0);
    const [right, bottom] = parts.fromPixel(scene.view, scene.size.x, scene.size.y);
    const box = shape.box;
    return box[2] >= left && box[0] <= right && box[3] >= top && box[1] <= bottom;
  }

  parts.paintAreas = function (ctx, scene, theme) {
    const { base, layers, view } = scene;
    ctx.lineJoin = "round";
    base.areas.forEach((area, i) => {
      if (isSeen(area, scene)) paintArea(ctx, scene, theme, area, layers.areas.rows[i]);
    });
    if (view.zoom >= 5.5) {
      ctx.strokeStyle = theme.area;
      ctx.lineWidth = 0.6 / view.scale;
      base.areas.forEach((area) => isSeen(area, scene) && ctx.stroke(area.path));
    }
  };

  // What is said of a whole region is a line around it: it paints no township.
  parts.regionMarks = function (scene) {
    const marks = [];
    const { layers, seenEvents, data } = scene;
    layers.regions.rows.forEach((row, region) => {
      if (row < 0 || layers.regions.columns.condition[row] === "unknown") return;
      const columns = layers.regions.columns;
      const actors = [...columns.holders[row], ...columns.pressing[row]];
      const strength = parts.strengthOfAge(layers.regions.age(row, scene.day));
      const isHeld = columns.condition[row] === "held";
      marks.push({ kind: "region", region, row, actors, strength, isHeld, id: data.regions.id[region] });
    });
    for (const { row, strength } of seenEvents) {
      const region = data.events.region[row];
      if (region === null) continue;
      const actors = data.events.actors[row];
      marks.push({ kind: "event", region, row, actors, strength, id: data.events.id[row] });
    }
    return marks;
  };

  // Lines and symbols stay in proportion when the whole country is in view.
  parts.lineScale = function (view) {
    return Math.max(0.6, Math.min(1.1, 0.6 + 0.16 * (view.zoom - 4.75)));
  };

  // A region has one dashed line, for what holds longest; whatever else is said of it glows.
  parts.paintRegions = function (ctx, scene, theme) {
    const { base, view, actors } = scene;
    const lined = new Set();
    for (const mark of scene.regionMarks) {
      const shape = base.regions[mark.region];
      const colours = mark.actors.slice(0, 3).map((i) => actors[i].colour);
      if (colours.length === 0) colours.push(theme.unknown);
      const unit = parts.lineScale(view) / view.scale;
      ctx.save();
      if (!shape.isLine) ctx.clip(shape.path);
      paintGlow(ctx, shape, colours[0], mark, unit);
      if (!lined.has(mark.region)) paintDashes(ctx, shape, colours, mark, unit);
      ctx.restore();
      lined.add(mark.region);
    }
  };

  function paintGlow(ctx, shape, colour, mark, unit) {
    ctx.lineJoin = "round";
    ctx.strokeStyle = colour;
    ctx.globalAlpha = (mark.kind === "region" ? 0.16 : 0.1) * mark.strength;
    for (const width of [16, 9]) {
      ctx.lineWidth = width * unit;
      ctx.stroke(shape.path);
    }
  }

  function paintDashes(ctx, shape, colours, mark, unit) {
    const dash = mark.kind !== "region" ? 3 : mark.isHeld ? 14 : 7;
    const gap = 4;
    ctx.lineCap = "butt";
    ctx.globalAlpha = 0.2 + 0.8 * mark.strength;
    ctx.lineWidth = (shape.isLine ? 2.4 : 4.6) * unit; // inside the clip half of it is seen
    colours.forEach((colour, i) => {
      ctx.strokeStyle = colour;
      ctx.setLineDash([dash * unit, ((dash + gap) * colours.length - dash) * unit]);
      ctx.lineDashOffset = -i * (dash + gap) * unit;
      ctx.stroke(shape.path);
    });
  }

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
