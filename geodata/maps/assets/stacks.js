// Spots: events at identical coordinates are one. And which of them a view has in sight.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SYMBOLS_AT_MOST = 400; // so many symbols may stand in a view through all of time
  const PILE_AT_MOST = 30; // and so many of them at one spot: a fan of more is a thicket
  const [LEAST_AREA, MOST_AREA] = [0.25, 4]; // that an event adds to a disc, in square pixels over pi
  const MARGIN_PX = 40;
  const SHARE_OF_PAPER = 0.6; // of the paper around them that discs cover if all of time is shown
  const CELL_PX = 24;
  const METRE = 1e5; // parts of a degree within which coordinates count as identical

  parts.IN_VIEW = 2;
  parts.BEYOND = 3; // outside the data's ground, drawn at the edge nearest to it
  const ON_CANVAS = 1;

  const keyOf = (lon, lat) => Math.round((lon + 180) * METRE) * 2 ** 25 + Math.round((lat + 90) * METRE);

  // `of`: the spot of each row, -1 for what happened somewhere in a region; `rows` from
  // `begin[spot]` to `begin[spot + 1]`: the rows of a spot in their order.
  parts.openSpots = function (packed) {
    const numbers = new Map();
    const places = [];
    const of = Int32Array.from(packed.lon, (lon, row) => {
      if (lon === null || packed.region[row] !== null) return -1;
      const key = keyOf(lon, packed.lat[row]);
      let number = numbers.get(key);
      if (number === undefined) {
        number = places.push([lon, packed.lat[row]]) - 1;
        numbers.set(key, number);
      }
      return number;
    });
    const planes = places.map(([lon, lat]) => parts.toPlane(lon, lat));
    return {
      count: places.length,
      of,
      x: Float64Array.from(planes, (plane) => plane[0]),
      y: Float64Array.from(planes, (plane) => plane[1]),
      lat: Float64Array.from(places, (place) => place[1]),
      ...rowsBySpot(of, places.length),
    };
  };

  function rowsBySpot(of, count) {
    const begin = new Int32Array(count + 1);
    for (const spot of of) if (spot >= 0) begin[spot + 1] += 1;
    for (let spot = 0; spot < count; spot += 1) begin[spot + 1] += begin[spot];
    const next = begin.slice();
    const rows = new Int32Array(begin[count]);
    of.forEach((spot, row) => {
      if (spot < 0) return;
      rows[next[spot]] = row;
      next[spot] += 1;
    });
    return { begin, rows };
  }

  function placeSpots(scene) {
    const { view, size, inset, inner, base } = scene;
    const { spots } = scene.events;
    const sight = { x: new Float32Array(spots.count), y: new Float32Array(spots.count), state: new Uint8Array(spots.count), heading: new Map() };
    const beyond = [];
    for (let spot = 0; spot < spots.count; spot += 1) {
      const x = spots.x[spot] * view.scale + view.left;
      const y = spots.y[spot] * view.scale + view.top;
      sight.x[spot] = x;
      sight.y[spot] = y;
      const isOn = x > -MARGIN_PX && y > -MARGIN_PX && x < size.x + MARGIN_PX && y < size.y + MARGIN_PX;
      const isIn = x >= inset.x && y >= inset.y && x <= inset.x + inner.x && y <= inset.y + inner.y;
      if (!parts.isInBox(base.box, spots.x[spot], spots.y[spot], 0)) beyond.push(spot);
      else sight.state[spot] = isIn ? parts.IN_VIEW : isOn ? ON_CANVAS : 0;
    }
    beyond.forEach((spot, i) => {
      const { x, y } = parts.edgeOf(scene, sight.x[spot], sight.y[spot], i);
      sight.heading.set(spot, Math.atan2(sight.y[spot] - y, sight.x[spot] - x));
      sight.x[spot] = x;
      sight.y[spot] = y;
      sight.state[spot] = parts.BEYOND;
    });
    return sight;
  }

  function regionsInView({ base, view, inset, inner }) {
    const [west, north] = parts.fromPixel(view, inset.x, inset.y);
    const [east, south] = parts.fromPixel(view, inset.x + inner.x, inset.y + inner.y);
    return base.regions.map(({ box }) => box[0] <= east && box[2] >= west && box[1] <= south && box[3] >= north);
  }

  // How much paper there is where anything happened at all, in square pixels.
  function paperUnder(sight) {
    const cells = new Set();
    for (let spot = 0; spot < sight.state.length; spot += 1) {
      if (sight.state[spot]) cells.add(Math.floor(sight.x[spot] / CELL_PX) * 4096 + Math.floor(sight.y[spot] / CELL_PX));
    }
    return cells.size * CELL_PX * CELL_PX;
  }

  // Decided by all of time, never by the day: the drawing must not switch under the hand.
  function weigh(scene, sight) {
    const { events } = scene;
    const kindsOn = parts.kindsOn(scene, events);
    const { begin, rows, count } = events.spots;
    let all = 0;
    let pile = 0;
    for (let spot = 0; spot < count; spot += 1) {
      if (sight.state[spot] === 0) continue;
      let here = 0;
      for (let i = begin[spot]; i < begin[spot + 1]; i += 1) {
        here += kindsOn[events.kind[rows[i]]] && events.until[rows[i]] === 0x7fffffff ? 1 : 0;
      }
      all += here;
      pile = Math.max(pile, here);
    }
    const perEvent = (SHARE_OF_PAPER * paperUnder(sight)) / (Math.PI * Math.max(1, all));
    const isDots = all > SYMBOLS_AT_MOST || pile > PILE_AT_MOST;
    return { isDots, all, perEvent: Math.max(LEAST_AREA, Math.min(MOST_AREA, perEvent)) };
  }

  const sights = new WeakMap(); // by view, then by events: sources compared tell of others

  // Where the spots stand in the present view; kept until the view or the layers change.
  parts.sightOf = function (scene) {
    if (!sights.has(scene.view)) sights.set(scene.view, new WeakMap());
    const ofView = sights.get(scene.view);
    let sight = ofView.get(scene.events);
    if (!sight) {
      sight = { ...placeSpots(scene), regions: regionsInView(scene), layers: null };
      ofView.set(scene.events, sight);
    }
    const layers = JSON.stringify(scene.shown);
    if (sight.layers !== layers) {
      Object.assign(sight, weigh(scene, sight), { layers });
      sight.aside = parts.spotsAside(scene, sight);
    }
    return sight;
  };
})();
