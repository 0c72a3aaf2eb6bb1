// What is said of a whole region: a line around it, which paints no township.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const GLOW = 0.16;
  const EVENT_GLOW = 0.1;
  const GLOW_WIDTHS = [16, 9];
  const MARGIN_PX = 12;

  parts.regionMarks = function (scene) {
    const marks = [];
    const { layers, seenEvents, data, events } = scene;
    layers.regions.rows.forEach((row, region) => {
      if (row < 0 || layers.regions.columns.condition[row] === "unknown") return;
      const columns = layers.regions.columns;
      const actors = [...columns.holders[row], ...columns.pressing[row]];
      const strength = parts.strengthOfAge(layers.regions.age(row, scene.day)) * parts.calmOf(scene, "region", data.regions.id[region]);
      const isHeld = columns.condition[row] === "held";
      marks.push({ kind: "region", region, row, actors, strength, isHeld, id: data.regions.id[region] });
    });
    for (const seen of seenEvents) if (events.region[seen.row] >= 0) marks.push(parts.regionEventMark(scene, seen));
    return marks;
  };

  // Words for each region that change when what is said of it has to be painted anew.
  parts.regionKeys = function (scene) {
    const keys = new Map();
    for (const { region, kind, row, actors, strength } of scene.regionMarks) {
      const what = kind === "pile" ? actors : row; // a pile looks the same whatever it consists of
      keys.set(region, `${keys.get(region) || ""} ${kind} ${what} ${Math.round(parts.BUCKETS * strength)}`);
    }
    return keys;
  };

  // Wide lines along a long border take a while to draw; each is drawn once a view and laid
  // down as often as the clock asks for it.
  const books = new WeakMap();

  function drawn(scene, ratio, shape, paint) {
    const { view, size } = scene;
    const [left, top] = parts.toPixel(view, [shape.box[0], shape.box[1]]);
    const [right, bottom] = parts.toPixel(view, [shape.box[2], shape.box[3]]);
    const x = Math.max(0, Math.floor((left - MARGIN_PX) * ratio));
    const y = Math.max(0, Math.floor((top - MARGIN_PX) * ratio));
    const width = Math.min(Math.round(size.x * ratio), Math.ceil((right + MARGIN_PX) * ratio)) - x;
    const height = Math.min(Math.round(size.y * ratio), Math.ceil((bottom + MARGIN_PX) * ratio)) - y;
    if (width <= 0 || height <= 0) return null;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const ctx = canvas.getContext("2d");
    ctx.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.left - x, ratio * view.top - y);
    if (!shape.isLine) ctx.clip(shape.path);
    paint(ctx);
    return { canvas, x, y };
  }

  function spriteOf(scene, ratio, shape, name, paint) {
    if (!books.has(scene.view)) books.set(scene.view, new Map());
    const book = books.get(scene.view);
    const key = `${shape.id} ${ratio} ${name}`;
    if (!book.has(key)) book.set(key, drawn(scene, ratio, shape, paint));
    return book.get(key);
  }

  // Lines and symbols stay in proportion when the whole country is in view.
  parts.lineScale = function (view) {
    return Math.max(0.6, Math.min(1.1, 0.6 + 0.16 * (view.zoom - 4.75)));
  };

  // A region has one dashed line, for what holds longest; whatever else is said of it glows.
  // The canvas comes in flat pixels of the device.
  parts.paintRegions = function (ctx, scene, theme, box, ratio) {
    const { base, view, actors } = scene;
    const lined = new Set();
    const unit = parts.lineScale(view) / view.scale;
    for (const mark of scene.regionMarks) {
      const shape = base.regions[mark.region];
      if (!parts.isSeen(shape, box)) continue;
      const colours = mark.actors.slice(0, 3).map((i) => actors[i].colour);
      if (colours.length === 0) colours.push(theme.unknown);
      const lay = (alpha, name, paint) => {
        const sprite = spriteOf(scene, ratio, shape, name, paint);
        ctx.globalAlpha = alpha;
        if (sprite) ctx.drawImage(sprite.canvas, sprite.x, sprite.y);
      };
      const glow = mark.kind === "region" ? GLOW : EVENT_GLOW;
      const dash = mark.kind !== "region" ? 3 : mark.isHeld ? 14 : 7;
      lay(mark.strength, `${glow} ${colours[0]}`, (sheet) => paintGlow(sheet, shape, colours[0], glow, unit));
      if (lined.has(mark.region)) continue;
      lay(0.2 + 0.8 * mark.strength, `${dash} ${colours.join()}`, (sheet) => paintDashes(sheet, shape, colours, dash, unit));
      lined.add(mark.region);
    }
    ctx.globalAlpha = 1;
  };

  function paintGlow(ctx, shape, colour, alpha, unit) {
    ctx.lineJoin = "round";
    ctx.strokeStyle = colour;
    ctx.globalAlpha = alpha;
    for (const width of GLOW_WIDTHS) {
      ctx.lineWidth = width * unit;
      ctx.stroke(shape.path);
    }
  }

  function paintDashes(ctx, shape, colours, dash, unit) {
    const gap = 4;
    ctx.lineJoin = "round";
    ctx.lineCap = "butt";
    ctx.lineWidth = (shape.isLine ? 2.4 : 4.6) * unit; // inside the clip half of it is seen
    colours.forEach((colour, i) => {
      ctx.strokeStyle = colour;
      ctx.setLineDash([dash * unit, ((dash + gap) * colours.length - dash) * unit]);
      ctx.lineDashOffset = -i * (dash + gap) * unit;
      ctx.stroke(shape.path);
    });
  }
})();
