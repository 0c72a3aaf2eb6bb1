// Which symbols stand on the map today, and where there is room for them.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const NEAR_PX = 20; // closer than this, symbols fan out instead of hiding each other
  const ORDER = ["town", "project", "crossing", "meeting", "agreement", "attack", "exercise", "arms"];
  const LAYER_OF = {
    meeting: "meetings",
    agreement: "agreements",
    attack: "attacks",
    exercise: "exercises",
    arms: "arms",
  };

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

  // The colours of an event: for a meeting one of each side, for an attack attacker, target.
  function eventActors(events, row) {
    const actors = events.actors[row];
    const sides = events.sides[row];
    const roles = events.roles[row];
    const pick = (test) => actors.filter((_, i) => test(i));
    if (events.kind[row] === "attack") {
      return [
        ...pick((i) => roles[i] === "attacker").slice(0, 1),
        ...pick((i) => roles[i] === "target").slice(0, 1),
      ];
    }
    const first = pick((i) => sides[i] === "a");
    const second = pick((i) => sides[i] === "b");
    if (first.length && second.length) return [first[0], second[0]];
    return actors;
  }

  function eventMark(scene, { row, strength, since }) {
    const events = scene.data.events;
    const drawn = eventActors(events, row);
    return {
      kind: "event",
      shape: events.kind[row],
      row,
      since,
      id: events.id[row],
      name: events.place[row],
      plane: scene.planes.events[row],
      lat: events.lat[row],
      precision: events.precision[row],
      status: events.value[row],
      drawn,
      colours: drawn.map((actor) => scene.actors[actor].colour),
      actors: events.actors[row],
      strength,
      isPlanned: Boolean(events.planned[row]),
    };
  }

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
      const kind = data.events.kind[seen.row];
      if (data.events.region[seen.row] === null && isOn(scene, LAYER_OF[kind])) {
        marks.push(eventMark(scene, seen));
      }
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
    const radius = scale * Math.max(21, (around.length * 25) / (2 * Math.PI));
    around.forEach((mark, i) => {
      const angle = -Math.PI / 2 + ((i + 0.5) * 2 * Math.PI) / Math.max(around.length, 3);
      mark.x = cluster.x + radius * Math.cos(angle);
      mark.y = cluster.y + radius * Math.sin(angle);
      mark.isFanned = true;
    });
  }

  // What lies outside the map's data, Beijing for one, stands at the edge nearest to it.
  function atEdge(mark, scene, beyond) {
    const { inset, inner } = scene;
    const [x, y] = parts.toPixel(scene.view, mark.plane);
    const edges = [inset.x + 70, inset.y + 86, inset.x + inner.x - 30, inset.y + inner.y - 40];
    mark.x = mark.anchorX = Math.min(edges[2], Math.max(edges[0], x));
    mark.y = mark.anchorY = Math.min(edges[3], Math.max(edges[1], y)) + 28 * beyond.length;
    mark.heading = Math.atan2(y - mark.y, x - mark.x);
    mark.isBeyond = true;
    beyond.push(mark);
  }

  parts.layOut = function (marks, scene) {
    const { view, size } = scene;
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
    return [...quiet, ...spoken, ...beyond];
  };
})();
