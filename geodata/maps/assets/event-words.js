// Events in words: what a disc stands for, and the key's line about discs.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const PLURALS = { meeting: "meetings", attack: "attacks", agreement: "agreements", exercise: "exercises", arms: "arms transfers" };
  const SINGULARS = { arms: "arms transfer" };
  const KEY_NUMBERS = [1, 10, 100];
  const KEY_GAP_PX = 5;

  parts.countWords = function (number, kind) {
    const word = number === 1 ? SINGULARS[kind] || kind : PLURALS[kind] || `${kind}s`;
    return `${number.toLocaleString("en-GB")} ${word}`;
  };

  parts.placeOfSpots = function (scene, spots, rows) {
    if (spots.length > 1) return `${spots.length} places`;
    const names = new Set(rows.slice(0, 500).map((row) => scene.events.placeOf(row)));
    return [...names].slice(0, 2).join(" / ") + (names.size > 2 ? " …" : "");
  };

  function kindLines({ events }, rows) {
    const numbers = new Map();
    rows.forEach((row) => numbers.set(events.kindOf(row), (numbers.get(events.kindOf(row)) || 0) + 1));
    const ordered = [...numbers].sort((a, b) => b[1] - a[1]);
    return ordered.map(([kind, number]) => parts.countWords(number, kind)).join(", ");
  }

  function actorLine({ events, actors }, rows) {
    const leads = new Set(rows.map((row) => events.lead[row]));
    if (leads.size > 1) return "different actors";
    const [lead] = leads;
    return lead < 0 ? "" : `all of them: ${actors[lead].label}`;
  }

  function dayLine({ events }, rows) {
    let [first, last] = [Infinity, -Infinity];
    rows.forEach((row) => {
      first = Math.min(first, events.from[row]);
      last = Math.max(last, events.to[row]);
    });
    return parts.spanWords(first, last);
  }

  function unsureLine(scene, rows) {
    if (scene.mode !== "window") return "";
    const unsure = rows.filter((row) => parts.seenEvent(scene, row).strength < 1).length;
    return unsure ? `${unsure.toLocaleString("en-GB")} of them only may have been in these days` : "";
  }

  function describeSpot(scene, { spots, rows }) {
    const advice = spots.length > 1 ? "click to go closer" : "click to fan them out";
    const lines = [kindLines(scene, rows), actorLine(scene, rows), dayLine(scene, rows), unsureLine(scene, rows), advice];
    return { title: parts.placeOfSpots(scene, spots, rows), lines: lines.filter(Boolean) };
  }

  function describePile(scene, { region, rows }) {
    const lines = [kindLines(scene, rows), actorLine(scene, rows), dayLine(scene, rows), unsureLine(scene, rows)];
    return { title: `Somewhere in ${scene.base.regions[region].name}`, lines: [...lines.filter(Boolean), "click to fan them out"] };
  }

  // As `describe`, and for what only the event layer knows: spots, the paper of a fan.
  parts.describeMark = function (scene, mark) {
    if (mark.kind === "spot") return describeSpot(scene, mark);
    if (mark.kind === "pile") return describePile(scene, mark);
    if (mark.kind === "fan") return { title: parts.fanWords(scene), lines: [parts.isLeafed(scene) ? "Page Down turns to the next, Escape folds it" : "Escape folds it"] };
    return parts.describe(scene, mark);
  };

  // The key's entry for discs, at the sizes they have now; null where symbols are drawn.
  parts.dotsKey = function (scene, theme) {
    if (!scene.dots) return null;
    const radii = KEY_NUMBERS.map((number) => parts.dotRadius(scene, number));
    const [width, height] = [radii.reduce((sum, r) => sum + 2 * r + KEY_GAP_PX, 2), 2 * Math.max(...radii) + 2];
    const ratio = window.devicePixelRatio || 1;
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: Math.ceil(width * ratio), height: Math.ceil(height * ratio) });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px`, display: "block", margin: "3px 0" });
    const ctx = canvas.getContext("2d");
    ctx.scale(ratio, ratio);
    paintKeyDiscs(ctx, theme, radii, height / 2);
    const row = parts.element("div", "salween-key-dots");
    row.append(canvas, parts.element("div", "", `Events at one place: ${KEY_NUMBERS.join(", ")}`));
    row.append(parts.element("div", "salween-key-note", "Each event adds the same area. Colour: one actor leads all of them; dark: several. Pale: only may have been, or past."));
    return row;
  };

  function paintKeyDiscs(ctx, theme, radii, middle) {
    let x = 1;
    ctx.fillStyle = theme.unknown;
    radii.forEach((radius) => {
      ctx.beginPath();
      ctx.arc(x + radius, middle, radius, 0, 2 * Math.PI);
      ctx.fill();
      x += 2 * radius + KEY_GAP_PX;
    });
  }
})();
