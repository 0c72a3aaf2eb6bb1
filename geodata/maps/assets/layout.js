// Which symbols stand on the map today, and where there is room for them.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const NEAR_PX = 20; // closer than this, symbols fan out instead of hiding each other
  const ORDER = ["town", "project", "crossing", "meeting", "agreement", "attack", "exercise", "arms"];

  function isOn(scene, layer) {
    return scene.shown[layer] !== false;
  }

  // A pin of a register (town, project, crossing) with its answer of the day.
  function pinMark(scene, layerName, kind, shape, i) {
    const pins = scene.data[layerName];
    const layer = scene.layers[layerName];
    const row = layer.rows[i];
    const columns = layer.columns;
    const actors = row < 0 ? [] : [...columns.holders[row], ...columns.pressing[row]];
    const colour = (numbers) => (numbers && numbers.length ? scene.actors[numbers[0]].colour : null);
    const holders = row < 0 ? [] : columns.holders[row];
    return {
      kind,
      shape,
      row,
      id: pins.id[i],
      name: pins.name[i],
      plane: scene.planes[layerName][i],
      lat: pins.lat[i],
      precision: pins.precision[i],
      status: row < 0 ? "unknown" : columns.condition[row],
      holder: colour(holders),
      after: colour(holders.slice(1)),
      presser: colour(row < 0 ? [] : columns.pressing[row]),
      actors,
      strength: row < 0 ? 1 : parts.strengthOfAge(layer.age(row, scene.day)),
    };
  }

  parts.eventMark = function (scene, { row, strength, since }) {
    const { events } = scene;
    const spot = events.spots.of[row];
    const drawn = events.drawnOf(row);
    return {
      kind: "event",
      shape: events.kindOf(row),
      row,
      since,
      id: events.id[row],
      name: events.placeOf(row),
      plane: spot < 0 ? null : [events.spots.x[spot], events.spots.y[spot]],
      lat: events.spots.lat[spot],
      precision: events.precision[row],
      status: events.valueOf(row),
      drawn,
      colours: drawn.map((actor) => scene.actors[actor].colour),
      actors: events.actorsOf(row),
      strength,
      isPlanned: Boolean(events.planned[row]),
    };
  };

  // Where pins stand on some day or other: what is only spoken of later must not push dots then.
  parts.pinPlaces = function (scene) {
    const { planes, layers } = scene;
    const towns = isOn(scene, "territory") ? [...new Set(layers.towns.columns.subject)].map((i) => planes.towns[i]) : [];
    const others = ["projects", "crossings"].filter((name) => isOn(scene, name)).flatMap((name) => planes[name]);
    return [...towns, ...others].filter(Boolean);
  };

  parts.collectMarks = function (scene) {
    const marks = [];
    const { data, layers } = scene;
    if (isOn(scene, "territory")) {
      data.towns.id.forEach((_, i) => {
        const row = layers.towns.rows[i];
        if (row >= 0 && layers.towns.columns.condition[row] !== "unknown") {
          marks.push(pinMark(scene, "towns", "place", "town", i));
        }
      });
    }
    if (isOn(scene, "projects")) {
      data.projects.id.forEach((_, i) => marks.push(pinMark(scene, "projects", "project", "project", i)));
    }
    if (isOn(scene, "crossings")) {
      data.crossings.id.forEach((_, i) => marks.push(pinMark(scene, "crossings", "crossing", "crossing", i)));
    }
    for (const seen of scene.seenEvents) {
      if (scene.events.spots.of[seen.row] >= 0) marks.push(parts.eventMark(scene, seen));
    }
    marks.sort((a, b) => ORDER.indexOf(a.shape) - ORDER.indexOf(b.shape) || (a.id < b.id ? -1 : 1));
    return marks;
  };

  function isQuiet(mark) {
    return mark.status === "unknown" && (mark.kind === "crossing" || mark.kind === "project");
  }

  function clusterOf(marks, scale) {
    const clusters = [];
    for (const mark of marks) {
      const near = clusters.find(
        (one) => Math.hypot(one.x - mark.anchorX, one.y - mark.anchorY) < NEAR_PX * scale,
      );
      if (near) near.marks.push(mark);
      else clusters.push({ x: mark.anchorX, y: mark.anchorY, marks: [mark] });
    }
    return clusters;
  }

  // A town keeps its place; whatever else is there stands around it.
  function fanOut(cluster, scale) {
    const [first, ...others] = cluster.marks;
    const around = first.shape === "town" ? others : cluster.marks;
    if (around.length === 0 || cluster.marks.length === 1) return;
    parts.fanPlaces(around.length, scale).forEach(([dx, dy], i) => {
      around[i].x = cluster.x + dx;
      around[i].y = cluster.y + dy;
      around[i].isFanned = true;
    });
  }

  // What lies outside the map's data, Beijing for one, stands at the edge nearest to it.
  parts.edgeOf = function ({ inset, inner }, x, y, before) {
    const edges = [inset.x + 70, inset.y + 86, inset.x + inner.x - 30, inset.y + inner.y - 40];
    return { x: Math.min(edges[2], Math.max(edges[0], x)), y: Math.min(edges[3], Math.max(edges[1], y)) + 28 * before };
  };

  function atEdge(mark, scene, beyond) {
    const [x, y] = parts.toPixel(scene.view, mark.plane);
    const edge = parts.edgeOf(scene, x, y, beyond.length);
    mark.x = mark.anchorX = edge.x;
    mark.y = mark.anchorY = edge.y;
    mark.heading = Math.atan2(y - mark.y, x - mark.x);
    mark.isBeyond = true;
    beyond.push(mark);
  }

  parts.layOut = function (marks, scene) {
    const { view, size } = scene;
    scene.dots = parts.layOutDots(scene);
    const scale = parts.symbolScale(view);
    const placed = [];
    const beyond = [];
    for (const mark of marks) {
      if (!parts.isInBox(scene.base.box, mark.plane[0], mark.plane[1], 0)) {
        atEdge(mark, scene, beyond);
        continue;
      }
      const [x, y] = parts.toPixel(view, mark.plane);
      if (x < -40 || y < -40 || x > size.x + 40 || y > size.y + 40) continue;
      mark.anchorX = mark.x = x;
      mark.anchorY = mark.y = y;
      placed.push(mark);
    }
    // What nobody speaks of stays small and beneath what somebody does.
    const quiet = placed.filter(isQuiet);
    const spoken = placed.filter((mark) => !isQuiet(mark));
    clusterOf(spoken, scale).forEach((cluster) => fanOut(cluster, scale));
    clusterOf(quiet, 0.5 * scale).forEach((cluster) => fanOut(cluster, 0.5 * scale));
    return [...quiet, ...spoken, ...beyond, ...parts.layOutFan(scene)];
  };
})();
