// The key: the actors on the map today, and what fills and shapes mean. Drawn by the map's own brush.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  parts.KEY_OPEN_PX = 560; // narrower maps begin with the key folded
  const ROOMY_PX = 1000; // and all but the widest with the actors alone
  const SWATCH = { width: 26, height: 16 };
  const SHAPES = [
    ["project", "operating", "Project: operating"],
    ["project", "stalled", "stalled"],
    ["project", "seized", "seized"],
    ["project", "encircled", "encircled"],
    ["project", "changing", "changing, day unknown"],
    ["project", "contested", "contested: sources differ"],
    ["project", "unknown", "unknown"],
    ["crossing", "closed", "Crossing: closed"],
    ["crossing", "trade_ceased", "trade ceased"],
    ["crossing", "open", "open"],
    ["crossing", "changing", "changing, day unknown"],
    ["crossing", "contested", "contested: sources differ"],
    ["crossing", "unknown", "unknown"],
    ["meeting", "met", "Meeting, two sides"],
    ["attack", "ground", "Attack"],
    ["agreement", "agreed", "Agreement"],
    ["exercise", "live_fire", "Exercise"],
    ["arms", "supply", "Arms transfer"],
  ];
  const LAYER_OF = { project: "projects", crossing: "crossings", meeting: "meetings", attack: "attacks", agreement: "agreements", exercise: "exercises", arms: "arms" };

  // Areas and towns both are territory to whoever chooses layers.
  const SHOWN_BY = { areas: "territory", towns: "territory" };

  function swatch(draw) {
    const ratio = window.devicePixelRatio || 1;
    const canvas = parts.element("canvas", "salween-swatch");
    canvas.width = SWATCH.width * ratio;
    canvas.height = SWATCH.height * ratio;
    const ctx = canvas.getContext("2d");
    ctx.scale(ratio, ratio);
    const patterns = parts.openPatterns();
    patterns.setView({ scale: 1 }, ratio);
    draw(ctx, patterns);
    return canvas;
  }

  function fillSwatch(paint, alpha, theme) {
    return swatch((ctx, patterns) => {
      ctx.fillStyle = theme.land;
      ctx.fillRect(0.5, 0.5, SWATCH.width - 1, SWATCH.height - 1);
      ctx.globalAlpha = alpha;
      ctx.fillStyle = paint(ctx, patterns);
      ctx.fillRect(0.5, 0.5, SWATCH.width - 1, SWATCH.height - 1);
      ctx.globalAlpha = 1;
      ctx.strokeStyle = theme.state;
      ctx.lineWidth = 0.7;
      ctx.strokeRect(0.5, 0.5, SWATCH.width - 1, SWATCH.height - 1);
    });
  }

  function item(canvas, words) {
    const row = parts.element("div", "salween-key-row");
    row.append(canvas, parts.element("span", "", words));
    return row;
  }

  function numbersOn(scene) {
    const seen = new Set();
    for (const [name, layer] of Object.entries(scene.layers)) {
      if (scene.shown[SHOWN_BY[name] || name] === false) continue;
      layer.rows.forEach((row) => row >= 0 && [...layer.columns.holders[row], ...layer.columns.pressing[row]].forEach((i) => seen.add(i)));
    }
    parts.actorsOfDots(scene).forEach((i) => scene.actors[i].inked && seen.add(i));
    scene.placed.filter((mark) => mark.kind === "event" && mark.drawn).forEach((mark) => mark.drawn.forEach((i) => scene.actors[i].inked && seen.add(i)));
    return [...seen].sort((a, b) => a - b);
  }

  // Who is on the map, on the one side or on either of two that are compared.
  function actorsOn(scenes) {
    // Persons and offices wear the colour of those they speak for: one entry a colour.
    const byColour = new Map();
    scenes.flatMap((scene) => numbersOn(scene).map((i) => scene.actors[i])).forEach((actor) => {
      const name = actor.wears || actor.label;
      if (!byColour.has(actor.colour + name)) byColour.set(actor.colour + name, { ...actor, label: name });
    });
    return [...byColour.values()];
  }

  function actorRows(scenes, theme) {
    return actorsOn(scenes).map((actor) => {
      const paint = (ctx, patterns) => parts.actorPaint(ctx, patterns, theme, actor);
      return item(fillSwatch(paint, theme.isDark ? 0.85 : 0.8, theme), actor.label);
    });
  }

  function conditionRows(theme) {
    const [one, other] = ["#7d8790", theme.isDark ? "#d8d2c4" : "#3e444a"];
    return [
      item(fillSwatch(() => one, theme.fill, theme), "Held, said outright"),
      item(fillSwatch(() => one, theme.claimedFill, theme), "Only claimed by a party"),
      item(fillSwatch((ctx, patterns) => patterns.get(ctx, "contested", [one, other]), theme.fill, theme), "Contested: holder, attacker"),
      item(fillSwatch((ctx, patterns) => patterns.get(ctx, "changed", [one, other]), theme.fill, theme), "Changed hands, day unknown"),
      item(swatch((ctx) => regionLine(ctx, one)), "Said of a whole region"),
      item(fillSwatch((ctx, patterns) => patterns.get(ctx, "unknown", [theme.unknown]), 0.9, theme), "Nobody says"),
    ];
  }

  function regionLine(ctx, colour) {
    ctx.strokeStyle = colour;
    ctx.globalAlpha = 0.25;
    ctx.lineWidth = 9;
    ctx.strokeRect(-4, 5, 40, 30);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2.6;
    ctx.setLineDash([8, 4]);
    ctx.strokeRect(-4, 3, 40, 30);
  }

  function shapeRows(scene, theme) {
    const grey = theme.isDark ? "#b9b6af" : "#6c737a";
    return SHAPES.filter(([shape]) => scene.shown[LAYER_OF[shape]] !== false).map(([shape, status, words]) => {
      const mark = { shape, status, strength: 1, colours: [grey, theme.ink], holder: grey, presser: status === "encircled" ? theme.ink : null };
      return item(swatch((ctx) => parts.drawSymbol(ctx, theme, mark, SWATCH.width / 2, SWATCH.height / 2, 0.66)), words);
    });
  }

  parts.openLegend = function (map) {
    const box = parts.element("details", "salween-key");
    const heading = parts.element("summary", "", "Key");
    const actors = parts.element("div", "salween-key-part");
    const rest = parts.element("div", "salween-key-part");
    const note = parts.element("div", "salween-key-note", `Full strength while the last evidence is at most ${parts.fading.fresh} days old, then fading, to half at ${parts.fading.stale}.`);
    const more = parts.element("details", "salween-key-more");
    more.append(parts.element("summary", "", "Fills and shapes"), rest, note);
    box.append(heading, actors, more);
    box.open = map.getSize().x >= parts.KEY_OPEN_PX;
    more.open = map.getSize().x >= ROOMY_PX;
    L.DomEvent.disableClickPropagation(box);
    L.DomEvent.disableScrollPropagation(box);
    map.getContainer().append(box);
    let shownActors = "";
    let shownRest = "";
    return {
      show(scenes, theme) {
        const [scene] = scenes;
        const now = JSON.stringify([theme.isDark, scene.shown, actorsOn(scenes).map((one) => one.id)]);
        if (now !== shownActors) actors.replaceChildren(...actorRows(scenes, theme));
        shownActors = now;
        const still = JSON.stringify([theme.isDark, scene.shown, scene.dots && parts.dotRadius(scene, 1), scene.dots && parts.dotRadius(scene, 100)]);
        if (still !== shownRest) {
          const ground = scene.shown.territory === false ? [] : conditionRows(theme);
          const discs = parts.dotsKey(scene, theme);
          rest.replaceChildren(...ground, ...shapeRows(scene, theme), ...(discs ? [discs] : []));
        }
        shownRest = still;
      },
    };
  };
})();
