// Symbols: where something stands or happened.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const VAGUE_M = 3000; // from this precision on, a circle says how vague the place is

  parts.symbolScale = function (view) {
    return Math.max(0.62, Math.min(1.12, 0.62 + 0.14 * (view.zoom - 4.75)));
  };

  function paintPrecision(ctx, scene, theme, mark) {
    if (!(mark.precision >= VAGUE_M)) return;
    const radius = parts.metresToPlane(mark.precision, mark.lat) * scene.view.scale;
    if (radius < 13) return;
    ctx.beginPath();
    ctx.arc(mark.anchorX, mark.anchorY, radius, 0, 2 * Math.PI);
    ctx.globalAlpha = 0.75;
    ctx.setLineDash([4, 4]);
    ctx.lineWidth = 1.2;
    ctx.strokeStyle = theme.ink;
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }

  function paintLeader(ctx, theme, mark) {
    ctx.strokeStyle = theme.ink;
    ctx.globalAlpha = 0.55;
    ctx.lineWidth = 0.9;
    ctx.beginPath();
    ctx.moveTo(mark.anchorX, mark.anchorY);
    ctx.lineTo(mark.x, mark.y);
    ctx.stroke();
    ctx.fillStyle = theme.ink;
    ctx.beginPath();
    ctx.arc(mark.anchorX, mark.anchorY, 1.4, 0, 2 * Math.PI);
    ctx.fill();
    ctx.globalAlpha = 1;
  }

  // Something beyond the map stands at its edge, with an arrow towards it and its name.
  function paintBeyond(ctx, scene, theme, mark) {
    const { x, y, heading } = mark;
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(heading);
    ctx.beginPath();
    ctx.moveTo(21, 0);
    ctx.lineTo(14, -4.5);
    ctx.lineTo(14, 4.5);
    ctx.closePath();
    ctx.fillStyle = theme.ink;
    ctx.fill();
    ctx.restore();
    ctx.font = `500 11.5px ${theme.font}`;
    ctx.textAlign = "right";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = 3;
    ctx.strokeText(mark.name, x - 14, y);
    ctx.fillStyle = theme.text;
    ctx.fillText(mark.name, x - 14, y);
  }

  function paintRingAround(ctx, theme, mark, radius) {
    ctx.beginPath();
    ctx.arc(mark.x, mark.y, radius, 0, 2 * Math.PI);
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = 5;
    ctx.stroke();
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = 2.4;
    ctx.stroke();
  }

  parts.isSame = function (a, b) {
    return Boolean(a && b && a.kind === b.kind && a.id === b.id);
  };

  // A selected event has no symbol of its own among discs: its disc is ringed instead.
  function paintSelectedDot(ctx, scene, theme) {
    for (const one of [scene.lit, scene.selected]) {
      if (!one || (one.kind !== "event" && one.kind !== "spot")) continue;
      if (scene.placed.some((mark) => parts.isSame(mark, one))) continue;
      const mark = parts.dotOf(scene, one);
      if (!mark) continue;
      if (one.kind === "event") paintPrecision(ctx, scene, theme, mark);
      paintRingAround(ctx, theme, mark, mark.radius + 4.5);
    }
  }

  function paintBeyondNames(ctx, scene, theme) {
    const { dots, events } = scene;
    const { heading } = parts.sightOf(scene);
    for (let i = 0; i < dots.count; i += 1) {
      const spot = dots.spot[i];
      if (!heading.has(spot)) continue;
      const name = events.placeOf(events.spots.rows[events.spots.begin[spot]]);
      paintBeyond(ctx, scene, theme, { x: dots.x[i], y: dots.y[i], heading: heading.get(spot), name });
    }
  }

  function paintSymbol(ctx, scene, theme, mark, scale) {
    const isSelected = parts.isSame(mark, scene.selected);
    const isLit = isSelected || parts.isSame(mark, scene.lit);
    if (mark.isBeyond) paintBeyond(ctx, scene, theme, mark);
    if (isSelected) paintRingAround(ctx, theme, mark, 15 * scale);
    const own = mark.status === "unknown" && !isLit ? 0.72 * scale : scale;
    parts.drawSymbol(ctx, theme, mark, mark.x, mark.y, isLit ? scale * 1.18 : own);
  }

  parts.paintMarks = function (ctx, scene, theme) {
    const scale = parts.symbolScale(scene.view);
    const standing = scene.placed.filter((mark) => !mark.isOfFan);
    standing.forEach((mark) => mark.isBeyond || paintPrecision(ctx, scene, theme, mark));
    if (scene.dots) {
      parts.paintDots(ctx, scene, theme);
      paintBeyondNames(ctx, scene, theme);
      paintSelectedDot(ctx, scene, theme);
    }
    standing.forEach((mark) => mark.isFanned && paintLeader(ctx, theme, mark));
    standing.forEach((mark) => paintSymbol(ctx, scene, theme, mark, scale));
    if (scene.fan) paintFan(ctx, scene, theme);
  };

  function paintFan(ctx, scene, theme) {
    const fanned = scene.placed.filter((mark) => mark.isOfFan);
    parts.paintFanPaper(ctx, scene, theme);
    // In a spiral the lines of all would be a thicket: its place is the middle.
    fanned.slice(0, fanned.length > parts.RING_AT_MOST ? 1 : fanned.length).forEach((mark) => paintLeader(ctx, theme, mark));
    fanned.forEach((mark) => paintSymbol(ctx, scene, theme, mark, 0.95));
    parts.paintFanWords(ctx, scene, theme);
  }
})();
