// What tests and benchmarks may ask of the frame, as window.salween.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  function sideOf(layer, side) {
    return side === "before" && layer.before ? layer.before : layer.scene;
  }

  function openHook(layer) {
    const named = (things) => things.map(({ kind, id }) => ({ kind, id }));
    return {
      get painted() {
        return { frames: layer.frames, at: layer.paintedAt, day: layer.paintedDay };
      },
      get isDark() {
        return layer.theme.isDark;
      },
      // Things that look otherwise on the two days compared.
      get differences() {
        return named(layer.scene.differences ? layer.scene.differences.list : []);
      },
      // Things outlined at the moment because they have just changed.
      get flashing() {
        return named(layer.flash.things);
      },
      // By which rules, as told by whom; and by which on the other side.
      get weighed() {
        return layer.scene.data.weighed;
      },
      get against() {
        return layer.against ? layer.against.data.weighed : null;
      },
      get dividerAt() {
        return layer.divider ? layer.divider.at : null;
      },
      answers: (name, side) => parts.answersOf(sideOf(layer, side), name),
      setMoment: (moment) => layer.setMoment(parts.momentOf(moment)),
      // Names of payloads: the one to answer from, and the one to compare it with.
      setWeighing: (names) => layer.hearWeighing(names),
      hitPoint(kind, id, side) {
        const seen = Object.assign(Object.create(layer), { scene: sideOf(layer, side) });
        return parts.pixelOf(seen, kind, id);
      },
    };
  }

  parts.exposeClock = function (layer) {
    const hook = openHook(layer);
    for (const name of ["day", "mode", "other", "known", "selected"]) {
      Object.defineProperty(hook, name, { get: () => layer.scene[name] });
    }
    window.salween = hook;
  };
})();
