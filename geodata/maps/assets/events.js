// Events as typed arrays: opened once, asked at every frame which of them a moment shows.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MAY_BE = 0.55; // the strength of what only may have been in the window
  const ALWAYS = -0x80000000;
  const NEVER = 0x7fffffff;
  const LAYER_OF = { meeting: "meetings", agreement: "agreements", attack: "attacks", exercise: "exercises", arms: "arms" };

  const intsOf = (values, missing) => Int32Array.from(values, (value) => (value === null ? missing : value));

  // When a row was, and was told of. `loose`: it only may have been on its days, because it was
  // planned, or because an end of them is given by nobody.
  const timesOf = (packed) => ({
    count: packed.id.length,
    kind: Uint8Array.from(packed.kind),
    from: Int32Array.from(packed.from),
    to: Int32Array.from(packed.to),
    known: intsOf(packed.known, ALWAYS),
    until: intsOf(packed.until, NEVER),
    planned: Uint8Array.from(packed.planned),
    loose: Uint8Array.from(packed.planned, (planned, row) => planned || packed.open[row]),
  });

  // The payload's columns in, typed arrays and their words out; `openSpots` adds where they lie.
  parts.openEvents = function (packed) {
    if (packed.spots) return packed;
    const events = {
      ...timesOf(packed),
      unplaced: { ...timesOf(packed.unplaced), id: packed.unplaced.id }, // has no place on the map, and counts all the same
      id: packed.id,
      kinds: packed.kinds,
      region: intsOf(packed.region, -1),
      precision: Float32Array.from(packed.precision, (metres) => (metres === null ? NaN : metres)),
      cast: Int32Array.from(packed.cast),
      hedged: Uint8Array.from(packed.hedged),
      claims: Int32Array.from(packed.claims),
      kindOf: (row) => packed.kinds[packed.kind[row]],
      valueOf: (row) => packed.words[packed.value[row]],
      whenOf: (row) => packed.words[packed.when[row]],
      placeOf: (row) => packed.words[packed.place[row]],
      castOf: (row) => packed.casts[packed.cast[row]],
      actorsOf: (row) => packed.casts[packed.cast[row]].actors,
    };
    events.drawn = packed.casts.map((cast) => packed.kinds.map((kind) => parts.drawnActors(cast, kind)));
    events.drawnOf = (row) => events.drawn[events.cast[row]][events.kind[row]];
    events.lead = Int32Array.from(packed.cast, (cast, row) => leadOf(events.drawn[cast][packed.kind[row]]));
    events.spots = parts.openSpots(packed);
    return events;
  };

  const leadOf = (drawn) => (drawn.length ? drawn[0] : -1);

  // The actors whose colours an event wears: of a meeting one a side, of an attack both ends.
  parts.drawnActors = function ({ actors, sides, roles }, kind) {
    const pick = (test) => actors.filter((_, i) => test(i));
    if (kind === "attack") {
      return [
        ...pick((i) => roles[i] === "attacker").slice(0, 1),
        ...pick((i) => roles[i] === "target").slice(0, 1),
      ];
    }
    const first = pick((i) => sides[i] === "a");
    const second = pick((i) => sides[i] === "b");
    return first.length && second.length ? [first[0], second[0]] : actors;
  };

  // A scene says what it looks through: an instant or a window, and by when things were known.
  function glassOf(scene) {
    const isWindow = scene.mode === "window" && Number.isFinite(scene.other);
    const isAll = scene.known === null || scene.known === undefined;
    const known = isAll ? NEVER - 1 : scene.known;
    return { isWindow, first: isWindow ? scene.other : scene.day, day: scene.day, known, afterglow: parts.fading.afterglow };
  }

  // 0 where the moment does not show it; in one place, so that counts and pictures agree.
  function strengthOf(events, row, glass) {
    if (events.known[row] > glass.known || events.until[row] <= glass.known) return 0;
    if (events.from[row] > glass.day) return 0;
    const since = glass.first - events.to[row];
    if (glass.isWindow) {
      if (since > 0) return 0;
      const isWithin = events.from[row] >= glass.first && events.to[row] <= glass.day;
      return isWithin && !events.loose[row] ? 1 : MAY_BE;
    }
    if (since > glass.afterglow) return 0;
    return since <= 0 ? 1 : 1 - (0.75 * since) / glass.afterglow;
  }

  const isUnsure = (events, row, glass, strength) =>
    glass.isWindow ? strength < 1 : events.from[row] < events.to[row] || events.loose[row] === 1;

  // Which kinds are shown, by their numbers.
  parts.kindsOn = function (scene, events) {
    return Uint8Array.from(events.kinds, (kind) => (scene.shown[LAYER_OF[kind]] === false ? 0 : 1));
  };

  // The rows at some spots that the scene shows, newest first.
  parts.rowsAt = function (scene, spots) {
    const { events } = scene;
    const glass = glassOf(scene);
    const kindsOn = parts.kindsOn(scene, events);
    const rows = [];
    for (const spot of spots) {
      for (let i = events.spots.begin[spot]; i < events.spots.begin[spot + 1]; i += 1) {
        const row = events.spots.rows[i];
        if (kindsOn[events.kind[row]] && strengthOf(events, row, glass) > 0) rows.push(row);
      }
    }
    return rows.sort((a, b) => events.to[b] - events.to[a] || b - a);
  };

  parts.seenEvent = function (scene, row) {
    const glass = glassOf(scene);
    const strength = strengthOf(scene.events, row, glass);
    return { row, strength, since: glass.isWindow ? 0 : Math.max(0, glass.day - scene.events.to[row]) };
  };

  // Ids of all that the moment shows of some layers, none for all of them; what has no place too.
  parts.toldEvents = function (scene, layers) {
    const glass = glassOf(scene);
    const { kinds, unplaced } = scene.events;
    const isAsked = Uint8Array.from(kinds, (kind) => (layers.length === 0 || layers.includes(LAYER_OF[kind]) ? 1 : 0));
    const ids = new Set();
    for (const events of [scene.events, unplaced]) {
      for (let row = 0; row < events.count; row += 1) {
        if (isAsked[events.kind[row]] && strengthOf(events, row, glass) > 0) ids.add(events.id[row]);
      }
    }
    return ids;
  };

  const tallies = new WeakMap();

  function emptyTally(scene, events) {
    const size = events.spots.count;
    const old = tallies.get(scene);
    const isFit = old && old.number.length === size;
    const tally = isFit ? old : { number: new Int32Array(size), strength: new Float32Array(size), lead: new Int32Array(size) };
    tally.number.fill(0);
    tally.strength.fill(0);
    Object.assign(tally, { inWindow: 0, mayBe: 0, fading: 0, inView: 0, unplaced: 0 });
    tallies.set(scene, tally);
    return tally;
  }

  parts.tallyOf = (scene) => tallies.get(scene);

  function addToSpot(tally, spot, strength, lead) {
    if (tally.number[spot] === 0) tally.lead[spot] = lead;
    else if (tally.lead[spot] !== lead) tally.lead[spot] = parts.SEVERAL;
    tally.number[spot] += 1;
    if (strength > tally.strength[spot]) tally.strength[spot] = strength;
  }

  parts.SEVERAL = -2;

  function count(tally, events, row, glass, strength) {
    if (!glass.isWindow && events.to[row] < glass.day) {
      tally.fading += 1;
      return;
    }
    tally.inWindow += 1;
    if (isUnsure(events, row, glass, strength)) tally.mayBe += 1;
  }

  function countUnplaced(tally, { unplaced }, glass, kindsOn) {
    for (let row = 0; row < unplaced.count && unplaced.from[row] <= glass.day; row += 1) {
      if (!kindsOn[unplaced.kind[row]]) continue;
      const strength = strengthOf(unplaced, row, glass);
      if (strength === 0) continue;
      count(tally, unplaced, row, glass, strength);
      tally.unplaced += 1;
    }
  }

  // What the moment shows. Objects are made for the few that need one, regions and symbols
  // in sight; all others are only added to the number of their spot.
  parts.eventsOn = function (scene) {
    const { events } = scene;
    const glass = glassOf(scene);
    const sight = parts.sightOf(scene);
    const kindsOn = parts.kindsOn(scene, events);
    const tally = emptyTally(scene, events);
    const seen = [];
    const piles = parts.openPiles();
    for (let row = 0; row < events.count && events.from[row] <= glass.day; row += 1) {
      if (!kindsOn[events.kind[row]]) continue;
      const strength = strengthOf(events, row, glass);
      if (strength === 0) continue;
      count(tally, events, row, glass, strength);
      const spot = events.spots.of[row];
      if (spot < 0) {
        piles.add(events.region[row], row, strength);
        if (sight.regions[events.region[row]]) tally.inView += 1;
        continue;
      }
      addToSpot(tally, spot, strength, events.lead[row]);
      if (sight.state[spot] === parts.IN_VIEW) tally.inView += 1;
      if (!sight.isDots && sight.state[spot]) seen.push(parts.seenEvent(scene, row));
    }
    countUnplaced(tally, events, glass, kindsOn);
    return [...seen, ...piles.seen(scene)];
  };

  // `inWindow`: in the window, or at the instant; `mayBe`: so many of them only may have been;
  // `fading`: just past, still drawn at an instant; `inView`: of all that is drawn; `unplaced`: of
  // all that is counted, so many have no place on the map.
  parts.countEvents = function (scene) {
    const { inWindow = 0, mayBe = 0, fading = 0, inView = 0, unplaced = 0 } = tallies.get(scene) || {};
    return { inWindow, mayBe, fading, inView, unplaced };
  };

  // The row that tells of an event by its id: the version that counts, else the last one.
  parts.rowOfEvent = function (scene, id) {
    const { events } = scene;
    const known = glassOf(scene).known;
    let found = -1;
    for (let row = events.id.indexOf(id); row >= 0; row = events.id.indexOf(id, row + 1)) {
      if (events.known[row] <= known && known < events.until[row]) return row;
      found = row;
    }
    return found;
  };
})();
