// The scene: columns and geometry as they come, and what is drawn of them at the moment.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  // Which layer answers for which kind of thing, and the switch that shows it.
  const KINDS = [
    { layer: "areas", kind: "township", shownBy: "territory" },
    { layer: "towns", kind: "place", shownBy: "territory" },
    { layer: "regions", kind: "region", shownBy: "regions" },
    { layer: "projects", kind: "project", shownBy: "projects" },
    { layer: "crossings", kind: "crossing", shownBy: "crossings" },
  ];

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

  // A payload opened: its columns as layers. All payloads of one record have their subjects in
  // the same order, so that one can be laid beside another.
  parts.openData = function (data, base) {
    const { tenures } = data;
    parts.fading = data.fading;
    const ids = data.actors.map((actor) => actor.id);
    const open = (columns, count) => parts.openLayer(columns, count, ids);
    const layers = {
      areas: open(tenures.areas, base.areas.length),
      regions: open(tenures.regions, base.regions.length),
      projects: open(tenures.projects, data.projects.id.length),
      crossings: open(tenures.crossings, data.crossings.id.length),
      towns: open(tenures.towns, data.towns.id.length),
    };
    const planes = {};
    for (const name of ["projects", "crossings", "towns"]) planes[name] = planesOf(data[name]);
    return { data, layers, planes, actors: data.actors, events: parts.openEvents(data.events) };
  };

  parts.openScene = function (data, packed) {
    const base = openBase(packed);
    return {
      ...parts.openData(data, base), base, patterns: parts.openPatterns(), day: null, mode: "instant", other: null,
      known: null, shown: {}, selected: null, lit: null, differences: null, ...nothingDrawn(),
    };
  };

  // Other answers to the same questions: what was drawn by the old ones is drawn anew.
  parts.changeData = function (scene, opened) {
    Object.assign(scene, opened, nothingDrawn());
  };

  function nothingDrawn() {
    return { seenEvents: [], regionMarks: [], placed: [], dots: null, fan: null, drawnGround: null, drawnNames: null };
  }

  // The other side of a comparison: the same ground and view, with answers of its own. Those of
  // another day by the same payload, or by another payload of the same moment.
  parts.sceneBefore = function (scene, opened) {
    const { layers: ours, ...theirs } = opened || { layers: scene.layers };
    const layers = Object.fromEntries(Object.entries(ours).map(([name, layer]) => [name, layer.fork()]));
    const moment = opened ? {} : { mode: "instant", other: null };
    return Object.assign(Object.create(scene), theirs, { layers, ...moment, ...nothingDrawn() });
  };

  parts.bringTo = function (scene) {
    Object.values(scene.layers).forEach((layer) => layer.setMoment(scene.day, scene.known));
    scene.seenEvents = parts.eventsOn(scene);
    scene.regionMarks = scene.shown.regions === false ? [] : parts.regionMarks(scene);
  };

  parts.idOf = function (scene, layer, subject) {
    const list = scene.base[layer];
    return list ? list[subject].id : scene.data[layer].id[subject];
  };

  // What everything on the map looks like, so that two moments can be told apart.
  parts.looksOf = function (scene) {
    return Object.fromEntries(Object.entries(scene.layers).map(([name, layer]) => [name, layer.looks()]));
  };

  // The things shown that look otherwise: {layer, kind, subject, id}.
  parts.differencesOf = function (scene, looks, otherLooks) {
    return KINDS.filter(({ shownBy }) => scene.shown[shownBy] !== false).flatMap(({ layer, kind }) =>
      parts
        .differing(looks[layer], otherLooks[layer])
        .map((subject) => ({ layer, kind, subject, id: parts.idOf(scene, layer, subject) })),
    );
  };

  // What a layer answers for each subject that it knows anything of.
  parts.answersOf = function (scene, name) {
    const { columns, rows } = scene.layers[name];
    const ids = (numbers) => numbers.map((i) => scene.actors[i].id);
    return [...rows].flatMap((row, subject) =>
      row < 0
        ? []
        : [{
            subject,
            id: parts.idOf(scene, name, subject),
            row,
            condition: columns.condition[row],
            holders: ids(columns.holders[row]),
            pressing: ids(columns.pressing[row]),
            claimed: Boolean(columns.claimed[row]),
          }],
    );
  };
})();
