// Many events: one disc for all at the same place, its area by their number.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const ONE_PX = 2.3; // the radius of a single event
  const LARGEST_PX = 24;
  const TINTS = 8; // steps between paper and full ink
  const NUMBER_FROM_PX = 5.5;
  const SLACK_PX = 3; // a pointer may miss a disc by that much
  const PIN_PX = 8;
  const SEEN_AROUND = 2.2; // from so many times a pin's size on, a disc is seen around it

  // The first event has its own size, each further one adds the same area.
  parts.dotRadius = function (scene, number) {
    const one = ONE_PX * Math.max(0.85, parts.symbolScale(scene.view));
    return Math.min(LARGEST_PX, Math.sqrt(one * one + parts.sightOf(scene).perEvent * (number - 1)));
  };

  // Pins keep their place; a spot beneath one stands beside it, at an angle of its own.
  parts.spotsAside = function (scene, sight) {
    const aside = new Map();
    if (!sight.isDots) return aside;
    const reach = PIN_PX * parts.symbolScale(scene.view);
    const pins = parts.pinPlaces(scene).map((plane) => parts.toPixel(scene.view, plane));
    for (const [x, y] of pins) {
      let turn = 0;
      for (let spot = 0; spot < sight.state.length; spot += 1) {
        if (!sight.state[spot] || aside.has(spot)) continue;
        if (Math.abs(sight.x[spot] - x) > reach || Math.abs(sight.y[spot] - y) > reach) continue;
        aside.set(spot, { x, y, angle: -Math.PI / 4 + turn * 1.1 });
        turn += 1;
      }
    }
    return aside;
  };

  function emptyDots(size) {
    return { count: 0, spot: new Int32Array(size), x: new Float32Array(size), y: new Float32Array(size), r: new Float32Array(size), moved: [] };
  }

  // The spots with something to show, big ones first: small discs lie upon big ones.
  function inDrawingOrder(scene, sight, tally) {
    const shown = [];
    for (let spot = 0; spot < tally.number.length; spot += 1) {
      if (tally.number[spot] > 0 && sight.state[spot] > 0) shown.push(spot);
    }
    return Int32Array.from(shown).sort((a, b) => tally.number[b] - tally.number[a] || a - b);
  }

  // What stands where at the moment, or null where symbols are drawn.
  parts.layOutDots = function (scene) {
    const sight = parts.sightOf(scene);
    const tally = parts.tallyOf(scene);
    if (!sight.isDots || !tally) return null;
    const order = inDrawingOrder(scene, sight, tally);
    const dots = emptyDots(order.length);
    const radii = new Map();
    for (const spot of order) {
      const number = tally.number[spot];
      if (!radii.has(number)) radii.set(number, parts.dotRadius(scene, number));
      place(scene, dots, sight, spot, radii.get(number));
    }
    return dots;
  };

  // How far from a pin a disc stands: beside it while small; a big one is seen around it.
  function awayFrom(pin, r) {
    const share = Math.max(0, Math.min(1, (SEEN_AROUND * pin - r) / ((SEEN_AROUND - 1) * pin)));
    return share * (pin + r + 1);
  }

  function place(scene, dots, sight, spot, r) {
    const i = dots.count;
    const aside = sight.aside.get(spot);
    const away = aside && awayFrom(PIN_PX * parts.symbolScale(scene.view), r);
    dots.spot[i] = spot;
    dots.r[i] = r;
    dots.x[i] = aside ? aside.x + away * Math.cos(aside.angle) : sight.x[spot];
    dots.y[i] = aside ? aside.y + away * Math.sin(aside.angle) : sight.y[spot];
    if (aside) dots.moved.push(i);
    dots.count += 1;
  }

  parts.dotOfSpot = (dots, spot) => (dots ? dots.spot.indexOf(spot) : -1);

  // The disc that is seen under a pixel: the last one drawn there, or else the nearest.
  parts.dotAt = function (dots, x, y, slack = SLACK_PX) {
    let nearest = -1;
    let least = slack;
    for (let i = dots.count - 1; i >= 0; i -= 1) {
      const off = Math.hypot(dots.x[i] - x, dots.y[i] - y) - dots.r[i];
      if (off <= 0) return i;
      if (off < least) {
        least = off;
        nearest = i;
      }
    }
    return nearest;
  };

  // The disc of a spot, or of an event that the scene shows, as a mark that a ring goes around.
  parts.dotOf = function (scene, { kind, id }) {
    const { events, dots } = scene;
    const row = kind === "event" ? parts.rowOfEvent(scene, id) : -1;
    const spot = kind === "spot" ? Number(id.split("-")[1]) : row < 0 ? -1 : events.spots.of[row];
    const i = spot < 0 || (row >= 0 && !parts.seenEvent(scene, row).strength) ? -1 : parts.dotOfSpot(dots, spot);
    if (i < 0) return null;
    const [x, y] = [dots.x[i], dots.y[i]];
    return { x, y, anchorX: x, anchorY: y, radius: dots.r[i], lat: events.spots.lat[spot], precision: events.precision[row] };
  };

  // All actors of the events drawn as discs, by number: the key names them.
  parts.actorsOfDots = function (scene) {
    const found = new Set();
    const { dots } = scene;
    const tally = parts.tallyOf(scene);
    for (let i = 0; dots && i < dots.count; i += 1) {
      const lead = tally.lead[dots.spot[i]];
      if (lead >= 0) found.add(lead);
    }
    return [...found];
  };

  function inkOf(scene, theme, lead) {
    if (lead === parts.SEVERAL) return theme.quietText;
    return lead < 0 ? theme.unknown : scene.actors[lead].colour;
  }

  // Inks by actor and tint, as numbers; mixed once a frame.
  function openInks(scene, theme, paper) {
    const made = new Map();
    return (lead, strength) => {
      const tint = Math.max(1, Math.round(strength * TINTS));
      const name = lead * 16 + tint;
      if (!made.has(name)) made.set(name, parts.mixed(paper, parts.channelsOf(inkOf(scene, theme, lead)), 0.1 + (0.9 * tint) / TINTS));
      return made.get(name);
    };
  }

  const sheets = new Map(); // by size: canvases to write on; what is on them lives for one painting

  function sheetOf(width, height) {
    const name = `${width} ${height}`;
    if (!sheets.has(name)) {
      sheets.clear();
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const ctx = canvas.getContext("2d", { willReadFrequently: true });
      const image = ctx.createImageData(width, height);
      sheets.set(name, { ctx, image, width, height, pixels: new Uint32Array(image.data.buffer) });
    }
    return sheets.get(name);
  }

  const books = new Map();

  function bookOf(theme, ratio) {
    const name = `${theme.isDark} ${theme.font} ${ratio}`;
    if (!books.has(name)) {
      books.clear();
      books.set(name, { sprites: parts.openSprites(parts.channelsOf(theme.symbol), ratio), figures: parts.openFigures(theme.font) });
    }
    return books.get(name);
  }

  const isBright = ([r, g, b]) => 0.299 * r + 0.587 * g + 0.114 * b > 140;

  function writeNumbers(sheet, dots, tally, book, drawn, ratio) {
    const pinned = new Set(dots.moved);
    for (let i = 0; i < dots.count && dots.r[i] >= NUMBER_FROM_PX; i += 1) {
      const number = tally.number[dots.spot[i]];
      if (number < 2) break;
      const px = Math.round(Math.max(8.5, Math.min(12, dots.r[i] * 1.1)) * ratio);
      const rgb = isBright(drawn[i].rgb) ? [27, 26, 24] : [255, 255, 255];
      const disc = { x: dots.x[i] * ratio, y: dots.y[i] * ratio, r: dots.r[i] * ratio, solid: drawn[i].solid, isPinned: pinned.has(i) };
      parts.writeNumber(sheet, book.figures.get(px), number, disc, rgb);
    }
  }

  function paintLeaders(ctx, scene, theme) {
    const { dots } = scene;
    const sight = parts.sightOf(scene);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 0.9;
    ctx.beginPath();
    for (const i of dots.moved) {
      ctx.moveTo(sight.x[dots.spot[i]], sight.y[dots.spot[i]]);
      ctx.lineTo(dots.x[i], dots.y[i]);
    }
    ctx.stroke();
  }

  parts.paintDots = function (ctx, scene, theme) {
    const { dots } = scene;
    const tally = parts.tallyOf(scene);
    const ratio = ctx.getTransform().a;
    const sheet = sheetOf(ctx.canvas.width, ctx.canvas.height);
    const book = bookOf(theme, ratio);
    const ink = openInks(scene, theme, parts.channelsOf(theme.symbol));
    sheet.pixels.fill(0);
    paintLeaders(ctx, scene, theme);
    const drawn = [];
    for (let i = 0; i < dots.count; i += 1) {
      const spot = dots.spot[i];
      const rgb = ink(tally.lead[spot], tally.strength[spot]);
      const sprite = book.sprites.get(Math.round(2 * dots.r[i] * ratio), rgb);
      parts.stamp(sheet, sprite, Math.round(dots.x[i] * ratio), Math.round(dots.y[i] * ratio));
      if (dots.r[i] >= NUMBER_FROM_PX) drawn.push({ rgb, solid: sprite.solid });
    }
    writeNumbers(sheet, dots, tally, book, drawn, ratio);
    sheet.ctx.putImageData(sheet.image, 0, 0);
    ctx.drawImage(sheet.ctx.canvas, 0, 0, sheet.width / ratio, sheet.height / ratio);
  };
})();
