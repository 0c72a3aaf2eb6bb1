// Events of which only a region is known: no pins, but all those of one region can be reached.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  // Gathers the region-level rows that a moment shows, region by region.
  parts.openPiles = function () {
    const piles = new Map();
    return {
      add(region, row, strength) {
        const pile = piles.get(region);
        if (!pile) piles.set(region, { rows: [row], strength });
        else {
          pile.rows.push(row);
          pile.strength = Math.max(pile.strength, strength);
        }
      },
      // One entry a region, by its newest row.
      seen: (scene) =>
        [...piles.values()].map(({ rows, strength }) => {
          const { since } = parts.seenEvent(scene, rows[rows.length - 1]);
          return { row: rows[rows.length - 1], strength, since, rows };
        }),
    };
  };

  function sharedActors(events, rows) {
    const lead = events.lead[rows[0]];
    return lead >= 0 && rows.every((row) => events.lead[row] === lead) ? [lead] : [];
  }

  // What glows around a region: one event, or a pile of them.
  parts.regionEventMark = function ({ events, base }, { row, rows, strength }) {
    const region = events.region[row];
    if (rows.length === 1) return { kind: "event", region, row, strength, actors: events.actorsOf(row), id: events.id[row] };
    const id = `pile-${base.regions[region].id}`;
    return { kind: "pile", region, row, rows, strength, actors: sharedActors(events, rows), id };
  };

  // Where a fan opens that was asked for by key: nobody pointed at any part of the region.
  parts.middleOfRegion = function ({ base }, region) {
    const { box } = base.regions[region];
    return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  };

  // The rows of a region that the scene shows, newest first.
  parts.rowsOfRegion = function (scene, region) {
    const seen = scene.seenEvents.find(({ row }) => scene.events.region[row] === region);
    return seen ? [...seen.rows].sort((a, b) => scene.events.to[b] - scene.events.to[a] || b - a) : [];
  };
})();
