// What stays still: sea, land, neighbours, rivers, borders, and the names of countries.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const HOME = "mm";
  const FADE_DEGREES = 1.6;
  const RIVER_NAMES_ZOOM = 5.4;
  const COUNTRY_NAMES = [
    ["CHINA", 101.2, 25.6, 20],
    ["INDIA", 93.25, 25.6, 15],
    ["BANGLADESH", 90.6, 23.9, 11],
    ["THAILAND", 101.2, 16.2, 17],
    ["LAOS", 102.3, 19.8, 14],
  ];
  const SEA_NAMES = [
    ["Bay of Bengal", 91.3, 17.6],
    ["Andaman Sea", 95.9, 12.4],
  ];

  function isHome(country) {
    return country.id.toLowerCase() === HOME;
  }

  parts.paintLand = function (ctx, scene, theme) {
    const { base, view } = scene;
    ctx.fillStyle = theme.sea;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    ctx.lineJoin = "round";
    // A soft band of water along the coast lifts the land from the sea.
    ctx.strokeStyle = theme.coast;
    ctx.globalAlpha = 0.35;
    ctx.lineWidth = 7 / view.scale;
    base.countries.forEach((country) => ctx.stroke(country.path));
    ctx.globalAlpha = 1;
    for (const country of base.countries) {
      ctx.fillStyle = isHome(country) ? theme.land : theme.neighbour;
      ctx.fill(country.path);
    }
  };

  parts.paintLines = function (ctx, scene, theme) {
    const { base, view } = scene;
    const thin = 1 / view.scale;
    const weight = Math.min(1.6, 0.6 + 0.14 * (view.zoom - 4));
    const stroke = (shapes, colour, width) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width * weight * thin;
      shapes.forEach((shape) => ctx.stroke(shape.path));
    };
    ctx.lineJoin = ctx.lineCap = "round";
    stroke(base.rivers, theme.river, 1.05);
    stroke(base.countries, theme.shore, 0.6);
    stroke(base.states, theme.state, 0.7);
    stroke(base.borders.filter((border) => !isHome(border)), theme.state, 0.9);
    stroke(base.borders.filter(isHome), theme.border, 1.5);
  };

  // Towards the end of the data the map fades into the page: there is more land, not shown.
  parts.paintFade = function (ctx, scene, theme) {
    const [west, south, east, north] = scene.base.extent;
    const [left, bottom] = parts.toPlane(west, south);
    const [right, top] = parts.toPlane(east, north);
    const soft = parts.toPlane(west + FADE_DEGREES, south)[0] - left;
    const far = 20 * soft;
    const sides = [
      [left, 0, left + soft, 0, left - far, top - far, far + soft, bottom - top + 2 * far],
      [right, 0, right - soft, 0, right - soft, top - far, far + soft, bottom - top + 2 * far],
      [0, top, 0, top + soft, left - far, top - far, right - left + 2 * far, far + soft],
      [0, bottom, 0, bottom - soft, left - far, bottom - soft, right - left + 2 * far, far + soft],
    ];
    for (const [x0, y0, x1, y1, x, y, width, height] of sides) {
      const fade = ctx.createLinearGradient(x0, y0, x1, y1);
      fade.addColorStop(0, theme.paper);
      fade.addColorStop(1, `${theme.paper}00`);
      ctx.fillStyle = fade;
      ctx.fillRect(x, y, width, height);
    }
  };

  function spaced(ctx, spacing) {
    if ("letterSpacing" in ctx) ctx.letterSpacing = spacing;
  }

  function isInView(scene, x) {
    return x > scene.inset.x + 4 && x < scene.inset.x + scene.inner.x - 4;
  }

  parts.paintQuietNames = function (ctx, scene, theme) {
    const { view } = scene;
    const size = Math.max(9, Math.min(17, 3 + 1.6 * view.zoom));
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    for (const [name, lon, lat, weight] of COUNTRY_NAMES) {
      const [x, y] = parts.toPixel(view, parts.toPlane(lon, lat));
      spaced(ctx, `${(0.3 * weight) / 16}em`);
      ctx.font = `500 ${(size * weight) / 17}px ${theme.font}`;
      ctx.fillStyle = theme.countryText;
      const half = ctx.measureText(name).width / 2;
      if (isInView(scene, x - half) && isInView(scene, x + half)) ctx.fillText(name, x, y);
    }
    spaced(ctx, "0.06em");
    ctx.font = `italic 400 ${0.85 * size}px ${theme.font}`;
    ctx.fillStyle = theme.riverText;
    for (const [name, lon, lat] of SEA_NAMES) {
      const [x, y] = parts.toPixel(view, parts.toPlane(lon, lat));
      ctx.fillText(name, x, y);
    }
    spaced(ctx, "0px");
    if (view.zoom >= RIVER_NAMES_ZOOM) parts.paintRiverNames(ctx, scene, theme);
  };

  // One name a river, where a stretch of it on the map is long enough and fairly straight.
  parts.paintRiverNames = function (ctx, scene, theme) {
    const named = new Set();
    const spots = [];
    ctx.font = `italic 400 ${Math.max(9.5, Math.min(12, 4 + scene.view.zoom))}px ${theme.font}`;
    for (const river of scene.base.rivers) {
      if (!river.name || named.has(river.name)) continue;
      const width = ctx.measureText(river.name).width;
      const spot = straightSpot(river, scene, width);
      if (!spot || spots.some((one) => Math.hypot(one.x - spot.x, one.y - spot.y) < width)) continue;
      named.add(river.name);
      spots.push(spot);
      ctx.save();
      ctx.translate(spot.x, spot.y);
      ctx.rotate(spot.angle);
      ctx.strokeStyle = theme.halo;
      ctx.lineWidth = 2.5;
      ctx.strokeText(river.name, 0, -6);
      ctx.fillText(river.name, 0, -6);
      ctx.restore();
    }
  };

  function straightSpot(river, scene, width) {
    const { view, size } = scene;
    let best = null;
    for (const ring of river.rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ax, ay] = parts.toPixel(view, [ring[i], ring[i + 1]]);
        let length = 0;
        let j = i;
        let [px, py] = [ax, ay];
        while (length < width * 1.15 && j + 3 < ring.length) {
          j += 2;
          const [qx, qy] = parts.toPixel(view, [ring[j], ring[j + 1]]);
          length += Math.hypot(qx - px, qy - py);
          [px, py] = [qx, qy];
        }
        if (length < width * 1.15) break;
        const chord = Math.hypot(px - ax, py - ay);
        const x = (ax + px) / 2;
        const y = (ay + py) / 2;
        const isInside = x > 60 && y > 60 && x < size.x - 60 && y < size.y - 60;
        if (!isInside || (best && chord / length <= best.straightness)) continue;
        let angle = Math.atan2(py - ay, px - ax);
        if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
        best = { x, y, angle, straightness: chord / length };
      }
    }
    return best && best.straightness > 0.9 ? best : null;
  }
})();
