// The scene: columns and geometry as they come, and what is drawn of them at the moment.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  function openBase(packed) {
    const open = (list, isClosed) => list.map((one) => parts.openShape(one, packed.scale, isClosed));
    const [west, south, east, north] = packed.extent;
    return {
      ...packed,
      box: [...parts.toPlane(west, north), ...parts.toPlane(east, south)],
      countries: open(packed.countries, true),
      states: open(packed.states, true),
      rivers: open(packed.rivers, false),
      borders: open(packed.borders, false),
      areas: open(packed.areas, true),
      regions: packed.regions.map((one) => ({ ...parts.openShape(one, packed.scale, !one.is_line), isLine: one.is_line })),
    };
  }

  function planesOf(pins) {
    return pins.lon.map((lon, i) => (lon === null ? null : parts.toPlane(lon, pins.lat[i])));
  }

  parts.openScene = function (data, packed) {
    const base = openBase(packed);
    const { tenures } = data;
    const layers = {
      areas: parts.openLayer(tenures.areas, base.areas.length),
      regions: parts.openLayer(tenures.regions, base.regions.length),
      projects: parts.openLayer(tenures.projects, data.projects.id.length),
      crossings: parts.openLayer(tenures.crossings, data.crossings.id.length),
      towns: parts.openLayer(tenures.towns, data.towns.id.length),
    };
    const planes = {};
    for (const name of ["projects", "crossings", "towns", "events"]) planes[name] = planesOf(data[name]);
    return {
      data, base, layers, planes, actors: data.actors, patterns: parts.openPatterns(),
      day: null, shown: {}, selected: null, lit: null, seenEvents: [], regionMarks: [], placed: [],
    };
  };
})();
