// Events of one spot, fanned out: each gets a symbol of its own, around the place of all.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  parts.FANNED_AT_ONCE = 60; // more of them are leafed through
  parts.RING_AT_MOST = 10; // more than these wind into a spiral
  const STEP_PX = 25;
  const EDGE_PX = 20;
  const TOP_PX = 62; // what the box with the date takes of the map
  const FOOT_PX = 130; // half of what the words under a fan take

  function ringPlaces(count, scale) {
    const radius = scale * Math.max(21, (count * STEP_PX) / (2 * Math.PI));
    return Array.from({ length: count }, (_, i) => {
      const angle = -Math.PI / 2 + ((i + 0.5) * 2 * Math.PI) / Math.max(count, 3);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  }

  function spiralPlaces(count, scale) {
    const places = [];
    let angle = -Math.PI / 2;
    for (let i = 0; i < count; i += 1) {
      const radius = scale * (30 + (STEP_PX * (angle + Math.PI / 2)) / (2 * Math.PI));
      places.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
      angle += (scale * STEP_PX) / radius;
    }
    return places;
  }

  // Offsets from the middle for so many symbols.
  parts.fanPlaces = (count, scale) => (count <= parts.RING_AT_MOST ? ringPlaces(count, scale) : spiralPlaces(count, scale));

  // The middle of the fan, moved where at the map's edge its outermost symbols would be cut off.
  function middleOf(scene, x, y, reach) {
    const { inset, inner } = scene;
    const within = (value, least, room) => (room < 2 * reach ? least + room / 2 : Math.min(least + room - reach, Math.max(least + reach, value)));
    return [within(x, inset.x, inner.x), within(y, inset.y + TOP_PX, inner.y - TOP_PX)];
  }

  function rowsOf(scene) {
    const { spots, region } = scene.fan;
    if (region !== undefined) return parts.rowsOfRegion(scene, region);
    return scene.dots ? parts.rowsAt(scene, spots) : [];
  }

  function anchorOf(scene) {
    if (scene.fan.plane) return parts.toPixel(scene.view, scene.fan.plane);
    const [spot] = scene.fan.spots;
    const sight = parts.sightOf(scene);
    const dot = parts.dotOfSpot(scene.dots, spot);
    return dot < 0 ? [sight.x[spot], sight.y[spot]] : [scene.dots.x[dot], scene.dots.y[dot]];
  }

  // The marks of the open fan; it folds where the moment leaves nothing to fan out.
  parts.layOutFan = function (scene) {
    if (!scene.fan) return [];
    const rows = rowsOf(scene);
    if (rows.length < 2) {
      scene.fan = null;
      return [];
    }
    const page = Math.min(scene.fan.page || 0, Math.ceil(rows.length / parts.FANNED_AT_ONCE) - 1);
    const begin = page * parts.FANNED_AT_ONCE;
    const shown = rows.slice(begin, begin + parts.FANNED_AT_ONCE);
    const places = parts.fanPlaces(shown.length, 1);
    const reach = Math.max(...places.map(([x, y]) => Math.hypot(x, y))) + EDGE_PX;
    const [anchorX, anchorY] = anchorOf(scene);
    const [x, y] = middleOf(scene, anchorX, anchorY, reach);
    scene.fan = { ...scene.fan, rows, page, begin, shown: shown.length, x, y, reach, anchorX, anchorY };
    return shown.map((row, i) => {
      const mark = parts.eventMark(scene, parts.seenEvent(scene, row));
      const place = { x: x + places[i][0], y: y + places[i][1], anchorX: x, anchorY: y };
      return Object.assign(mark, place, { isFanned: true, isOfFan: true });
    });
  };

  function placeOf(scene) {
    const { rows, spots, region } = scene.fan;
    return region === undefined ? parts.placeOfSpots(scene, spots, rows) : `Somewhere in ${scene.base.regions[region].name}`;
  }

  // "Lashio: 12 events", or which of them there is room for.
  parts.fanWords = function (scene) {
    const { rows, begin, shown } = scene.fan;
    const place = placeOf(scene);
    if (shown === rows.length) return `${place}: ${parts.countWords(rows.length, "event")}`;
    return `${place}: ${begin + 1}–${begin + shown} of ${rows.length}, newest first`;
  };

  // Clear paper under the fan, so that the ground's colours are not taken for the events'.
  parts.paintFanPaper = function (ctx, scene, theme) {
    const { x, y, reach, anchorX, anchorY } = scene.fan;
    ctx.globalAlpha = 0.9;
    ctx.beginPath();
    ctx.arc(x, y, reach, 0, 2 * Math.PI);
    ctx.fillStyle = theme.paper;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.strokeStyle = theme.border;
    ctx.lineWidth = 1;
    ctx.stroke();
    if (Math.hypot(x - anchorX, y - anchorY) < 1) return;
    ctx.beginPath();
    ctx.moveTo(anchorX, anchorY);
    ctx.lineTo(x, y);
    ctx.stroke();
  };

  // Where words and buttons stand: below the fan, or above it where there is no room below.
  parts.fanFoot = function (scene) {
    const { x, y, reach } = scene.fan;
    const room = parts.isLeafed(scene) ? parts.FAN_PAGES_PX : 0;
    const isBelow = y + reach + 14 + room < scene.inset.y + scene.inner.y - 18;
    const top = isBelow ? y + reach + 12 : y - reach - 12;
    return { x, top, foot: isBelow ? top + 12 : top - 12 - parts.FAN_PAGES_PX };
  };

  // What they cover, that no name may stand on: [left, top, right, bottom].
  parts.fanFootBox = function (scene) {
    const { x, top, foot } = parts.fanFoot(scene);
    const ends = parts.isLeafed(scene) ? [foot, foot + parts.FAN_PAGES_PX] : [top];
    return [x - FOOT_PX, Math.min(top - 10, ...ends), x + FOOT_PX, Math.max(top + 10, ...ends)];
  };

  parts.paintFanWords = function (ctx, scene, theme) {
    const { x, top } = parts.fanFoot(scene);
    const { inset, inner } = scene;
    const words = parts.fanWords(scene);
    ctx.font = `600 12px ${theme.font}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    const half = ctx.measureText(words).width / 2 + 6;
    const left = Math.max(inset.x + half, Math.min(inset.x + inner.x - half, x));
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = 4;
    ctx.strokeText(words, left, top);
    ctx.fillStyle = theme.text;
    ctx.fillText(words, left, top);
  };

  parts.isInFan = ({ fan }, x, y) => Boolean(fan && fan.reach) && Math.hypot(fan.x - x, fan.y - y) <= fan.reach;

  // What the layer does with fans; mixed into it.
  parts.fanHands = {
    // `fan` names spots; or a region, and the point of the plane where it was asked for.
    openFan(scene, fan) {
      this.foldFans();
      scene.fan = fan;
      this.layOutAnew([scene]);
    },

    // Says whether there was one to fold.
    foldFans() {
      const scenes = [this.scene, this.before].filter((scene) => scene && scene.fan);
      scenes.forEach((scene) => {
        scene.fan = null;
      });
      this.layOutAnew(scenes);
      return scenes.length > 0;
    },

    layOutAnew(scenes) {
      scenes.forEach((scene) => {
        scene.placed = parts.layOut(parts.collectMarks(scene), scene);
      });
      if (scenes.length) this.due({});
    },

    // Towards several spots under one pixel until they stand apart; false where it is close enough.
    zoomApart(scene, spots) {
      const sight = parts.sightOf(scene);
      const map = this._map;
      const [xs, ys] = [spots.map((spot) => sight.x[spot]), spots.map((spot) => sight.y[spot])];
      const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const apart = Math.hypot(east - west, south - north);
      const room = map.getMaxZoom() - map.getZoom();
      if (room < 0.2 || apart * 2 ** room < 8) return false;
      const zoom = map.getZoom() + Math.min(room, Math.max(1, Math.log2(40 / apart)));
      const middle = L.point((west + east) / 2, (north + south) / 2).add(this.corner);
      this.furniture.hideTooltip();
      map.setView(map.layerPointToLatLng(middle), zoom, { animate: !parts.isCalm() });
      return true;
    },
  };
})();
