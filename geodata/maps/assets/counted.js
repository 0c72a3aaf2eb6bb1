// How many subjects differ between two sides: each once, as the page's list counts them.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const KIND_OF = { towns: "place", regions: "region", projects: "project", crossings: "crossing" };

  // What is said of a township itself: its seat is a subject of its own.
  function withoutTowns(columns) {
    const rows = columns.subject.map((_, row) => row).filter((row) => !columns.town[row]);
    return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, rows.map((row) => values[row])]));
  }

  const allOf = (ids, kind) => ids.map(() => kind);

  // Layers to count by: those of the map are busy showing a day each, and lack what has no place.
  parts.openCounted = function ({ tenures, unseen, actors, ...data }) {
    const actorIds = actors.map((actor) => actor.id);
    const open = (columns, ids, kinds) => ({ layer: parts.openLayer(columns, ids.length, actorIds), columns, ids, kinds });
    return [
      open(withoutTowns(tenures.areas), data.areas.id, allOf(data.areas.id, "township")),
      ...Object.entries(KIND_OF).map(([name, kind]) => open(tenures[name], data[name].id, allOf(data[name].id, kind))),
      open(unseen.tenures, unseen.id, unseen.kind),
    ];
  };

  // What one layer answers at a side's moment, kept while the other side asks it too.
  function answersOf({ layer, columns, ids, kinds }, { day, known }) {
    layer.setMoment(day, known);
    const rows = Int32Array.from(layer.rows);
    const isUnknown = (i) => i < 0 || rows[i] < 0 || columns.condition[rows[i]] === "unknown";
    return { ids, kinds, looks: layer.looks(), isUnknown, isInherited: (i) => rows[i] >= 0 && columns.via[rows[i]] !== null };
  }

  // Where each subject of either answer stands in both; -1 where it is unknown to one of them.
  function pairsOf(then, now) {
    if (then.ids === now.ids) return now.ids.map((_, i) => [i, i]);
    const placeThen = new Map(then.ids.map((id, i) => [id, i]));
    const placeNow = new Map(now.ids.map((id, i) => [id, i]));
    return [...new Set([...then.ids, ...now.ids])].map((id) => [placeThen.get(id) ?? -1, placeNow.get(id) ?? -1]);
  }

  const lookOf = ({ looks }, i) => (i < 0 ? parts.NOBODY_SAYS : looks[i]);

  function countIn(then, now, kinds) {
    return pairsOf(then, now).filter(([before, after]) => {
      if (lookOf(now, after) === lookOf(then, before)) return false;
      // What a crossing only inherits from its group is left to the group.
      const [told, i] = now.isUnknown(after) ? [then, before] : [now, after];
      return !told.isInherited(i) && (!kinds || kinds.includes(told.kinds[i]));
    }).length;
  }

  // A side is what it counts by, its day, and by when things had to be published. `kinds` are
  // those that the page is about, null for all.
  parts.countDifferences = function (then, now, kinds) {
    return now.counted.reduce((sum, one, i) => {
      const before = answersOf(then.counted[i], then);
      return sum + countIn(before, answersOf(one, now), kinds);
    }, 0);
  };
})();
