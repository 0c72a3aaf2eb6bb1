// The map without sight or mouse: a list of buttons for what stands on it, and a quiet voice.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SETTLE_MS = 350; // while the clock runs nothing is read out, nor is the list rebuilt

  function spoken(description) {
    return [description.title, description.kind, ...description.lines].filter(Boolean).join(", ");
  }

  parts.openReader = function (map, handlers) {
    const container = map.getContainer();
    const list = parts.element("ul", "salween-list");
    list.setAttribute("aria-label", "What stands on the map");
    const voice = parts.element("div", "salween-voice");
    voice.setAttribute("aria-live", "polite");
    L.DomEvent.disableClickPropagation(list); // a button's click is no click on the ground beneath
    container.append(list, voice);
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", "Map of Myanmar; a list of what it shows follows");
    let timer = null;
    let before = null;
    let spokenDay = null;

    function button(mark, description) {
      const item = document.createElement("li");
      const made = parts.element("button", "", spoken(description));
      made.type = "button";
      made.dataset.kind = mark.kind;
      made.dataset.id = mark.id;
      made.addEventListener("focus", () => handlers.onFocus(mark));
      made.addEventListener("blur", () => handlers.onFocus(null));
      made.addEventListener("click", () => handlers.onClick(mark));
      item.append(made);
      return item;
    }

    function readableMarks(scene) {
      const areas = [];
      scene.layers.areas.rows.forEach((row, i) => {
        if (row >= 0 && scene.layers.areas.columns.condition[row] !== "unknown") areas.push(parts.areaMark(scene, i));
      });
      return [...scene.placed, ...scene.regionMarks, ...(scene.shown.territory === false ? [] : areas)];
    }

    function changesSince(now) {
      if (!before) return `${now.size} ${now.size === 1 ? "thing" : "things"} on the map`;
      const changed = [...now].filter(([name, words]) => before.get(name) !== words).map(([, words]) => words);
      if (changed.length === 0) return "nothing changed";
      return `${changed.slice(0, 3).join("; ")}${changed.length > 3 ? `; and ${changed.length - 3} more` : ""}`;
    }

    function refresh(scene) {
      const marks = readableMarks(scene);
      const held = document.activeElement && document.activeElement.dataset ? { ...document.activeElement.dataset } : {};
      const now = new Map();
      const items = marks.map((mark) => {
        const description = parts.describe(scene, mark);
        now.set(`${mark.kind} ${mark.id}`, `${description.title}: ${description.lines[0]}`);
        return button(mark, description);
      });
      list.replaceChildren(...items);
      const again = items.find((item) => {
        const data = item.firstChild.dataset;
        return held.id && data.id === held.id && data.kind === held.kind;
      });
      if (again) again.firstChild.focus();
      // Other reasons to paint, a hover or a new typeface, must not speak over the day's news.
      if (scene.day === spokenDay) return;
      voice.textContent = `${parts.dateWords(scene.day)}. ${changesSince(now)}`;
      spokenDay = scene.day;
      before = now;
    }

    return {
      later(scene) {
        clearTimeout(timer);
        timer = setTimeout(() => refresh(scene), SETTLE_MS);
      },
    };
  };
})();
