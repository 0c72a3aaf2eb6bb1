// The map in words, for tooltips, keyboards and screen readers. The answers' words come with the columns, the same as everywhere.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const EVENT_WORDS = {
    meeting: "Meeting",
    attack: "Attack",
    agreement: "Agreement",
    exercise: "Exercise",
    arms: "Arms transfer",
  };
  const PIN_WORDS = { project: "Project", crossing: "Crossing", place: "Town", township: "Township" };

  function names(scene, numbers) {
    return numbers.map((i) => scene.actors[i].label).join(" and ");
  }

  // How old the last evidence is, counted from what was known by then.
  parts.ageWords = function (age) {
    if (age === null) return "";
    if (age < 1) return "evidence of this day";
    const old = age < 60 ? `${age} ${age === 1 ? "day" : "days"}` : age < 730 ? `${Math.round(age / 30.4)} months` : `${Math.round(age / 365)} years`;
    return `last evidence ${old} old${age > parts.fading.fresh ? ", drawn fainter" : ""}`;
  };

  function tenureLines(scene, layer, mark) {
    if (mark.row < 0) return ["nobody says"];
    const columns = layer.columns;
    const lines = [columns.words[mark.row]];
    if (columns.via[mark.row]) lines.push(`said of ${columns.via[mark.row]}`);
    const age = parts.ageWords(layer.age(mark.row, scene.day));
    const count = columns.claims[mark.row];
    lines.push([age, count ? `${count} ${count === 1 ? "sentence" : "sentences"}` : ""].filter(Boolean).join(" · "));
    return lines;
  }

  function eventLines(scene, mark) {
    const { events } = scene;
    const hedge = events.planned[mark.row] ? "planned" : events.hedged[mark.row] ? "reported by a party or with doubt" : "";
    const count = events.claims[mark.row];
    return [
      names(scene, [...new Set(events.actorsOf(mark.row))].slice(0, 4)),
      events.whenOf(mark.row),
      [hedge, `${count} ${count === 1 ? "sentence" : "sentences"}`].filter(Boolean).join(" · "),
    ].filter(Boolean);
  }

  // A heading and a few lines about whatever was hit.
  parts.describe = function (scene, mark) {
    const { layers, data } = scene;
    if (mark.kind === "event") {
      const { events } = scene;
      const word = EVENT_WORDS[events.kindOf(mark.row)];
      const value = events.valueOf(mark.row).replace(/_/g, " ");
      const title = `${word}, ${events.placeOf(mark.row)}`;
      return { title, lines: [value, ...eventLines(scene, mark)] };
    }
    if (mark.kind === "region") {
      const title = data.regions.name[mark.region];
      const lines = tenureLines(scene, layers.regions, mark);
      return { title, lines: ["said of the region as a whole", ...lines] };
    }
    const layer = { township: layers.areas, place: layers.towns, project: layers.projects, crossing: layers.crossings }[mark.kind];
    return { title: `${mark.name}`, kind: PIN_WORDS[mark.kind], lines: tenureLines(scene, layer, mark) };
  };
})();
