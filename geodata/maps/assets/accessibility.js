// The map without sight or mouse: a list of buttons for what stands on it, and a quiet voice.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SETTLE_MS = 350; // while the clock runs nothing is read out, nor is the list rebuilt
  const SPOTS_AT_MOST = 50; // a list of thousands is read by nobody
  const NEWS_AT_MOST = 3;

  function spoken(description) {
    return [description.title, description.kind, ...description.lines].filter(Boolean).join(", ");
  }

  function areaMarks(scene) {
    if (scene.shown.territory === false) return [];
    const { rows, columns } = scene.layers.areas;
    const areas = [];
    rows.forEach((row, i) => {
      if (row >= 0 && columns.condition[row] !== "unknown") areas.push(parts.areaMark(scene, i));
    });
    return areas;
  }

  // The discs in view, those of most events first, and how many more there are.
  function spotMarks(scene) {
    const { dots } = scene;
    if (!dots) return { marks: [], more: 0 };
    const { state } = parts.sightOf(scene);
    const inView = [];
    for (let i = 0; i < dots.count; i += 1) if (state[dots.spot[i]] >= parts.IN_VIEW) inView.push(i);
    const listed = inView.slice(0, SPOTS_AT_MOST);
    const marks = listed.map((i) => parts.spotMark(scene, [dots.spot[i]], dots.x[i], dots.y[i]));
    return { marks, more: inView.length - listed.length };
  }

  function moreWords(more) {
    const places = more === 1 ? "1 more place has" : `${more.toLocaleString("en-GB")} more places have`;
    return `${places} events in view; go closer or narrow the time to have them listed`;
  }

  function countsInWords(scene) {
    const { inWindow, fading, inView, unplaced } = parts.countEvents(scene);
    if (!scene.dots) return "";
    const nowhere = unplaced ? `, ${unplaced.toLocaleString("en-GB")} without a place` : "";
    return `${parts.countWords(inWindow + fading, "event")}, ${inView.toLocaleString("en-GB")} in view${nowhere}; `;
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
    let spokenMoment = null;
    let spokenWeighing = null;
    let origin = null; // the button from which a fan was opened

    function button(scene, mark) {
      const item = document.createElement("li");
      const made = parts.element("button", "", spoken(parts.describeMark(scene, mark)));
      made.type = "button";
      made.dataset.kind = mark.kind;
      made.dataset.id = mark.id;
      made.addEventListener("focus", () => handlers.onFocus(mark));
      made.addEventListener("blur", () => handlers.onFocus(null));
      made.addEventListener("click", (event) => {
        event.stopPropagation(); // a list that is made anew meanwhile no longer tells the map whose click it was
        handlers.onClick(mark);
      });
      item.append(made);
      return item;
    }

    function changesSince(now) {
      if (!before) return `${now.size} ${now.size === 1 ? "thing" : "things"} on the map`;
      const changed = [...now].filter(([name, words]) => before.get(name) !== words).map(([, words]) => words);
      if (changed.length === 0) return "nothing changed";
      const more = changed.length > NEWS_AT_MOST ? `; and ${changed.length - NEWS_AT_MOST} more` : "";
      return `${changed.slice(0, NEWS_AT_MOST).join("; ")}${more}`;
    }

    // Other reasons to paint, a hover or a new typeface, must not speak over the day's news.
    function speak(scene, marks) {
      const weighed = parts.weighedWords(scene.data);
      const moment = JSON.stringify([scene.mode, scene.day, scene.other, scene.known, weighed]);
      if (moment === spokenMoment) return;
      const now = new Map();
      marks.forEach((mark) => {
        const { title, lines } = parts.describeMark(scene, mark);
        now.set(`${mark.kind} ${mark.id}`, `${title}: ${lines[0]}`);
      });
      const how = !weighed || spokenWeighing === weighed ? "" : `, by ${weighed}`; // said once
      spokenWeighing = weighed;
      voice.textContent = `${parts.momentWords(scene)}${how}. ${countsInWords(scene)}${changesSince(now)}`;
      spokenMoment = moment;
      before = now;
    }

    function find(held) {
      const isHeld = ({ dataset }) => dataset.id === held.id && dataset.kind === held.kind;
      return held && held.id ? [...list.querySelectorAll("button")].find(isHeld) : null;
    }

    function refresh(scene) {
      clearTimeout(timer);
      const active = document.activeElement;
      const held = list.contains(active) ? { ...active.dataset } : null;
      const index = [...list.querySelectorAll("button")].indexOf(active);
      const fanned = scene.placed.filter((mark) => mark.isOfFan);
      const lasting = [...scene.placed.filter((mark) => !mark.isOfFan), ...scene.regionMarks, ...areaMarks(scene)];
      const spots = spotMarks(scene);
      const items = [...fanned, ...lasting, ...spots.marks].map((mark) => button(scene, mark));
      if (spots.more) items.push(parts.element("li", "", moreWords(spots.more)));
      list.replaceChildren(...items);
      const buttons = list.querySelectorAll("button");
      const again = held && (find(held) || buttons[Math.min(index, buttons.length - 1)]);
      if (again) again.focus();
      speak(scene, lasting.filter((mark) => mark.kind !== "pile"));
    }

    return {
      later(scene) {
        clearTimeout(timer);
        timer = setTimeout(() => refresh(scene), SETTLE_MS);
      },
      // Who opened a fan by key stands on its first event; folding it leads back, or to the
      // head of the list where the moment has moved on: a key must never lead nowhere.
      fanOpened(scene) {
        if (!list.contains(document.activeElement)) return;
        origin = { ...document.activeElement.dataset };
        refresh(scene);
        const first = scene.fan && list.querySelector("button");
        if (first) first.focus();
      },
      // Other events stand on the fan now: whoever goes by key begins with the first of them.
      fanTurned(scene) {
        const isInside = list.contains(document.activeElement);
        refresh(scene);
        const first = isInside && list.querySelector("button");
        if (first) first.focus();
        voice.textContent = parts.fanWords(scene);
      },
      fanFolded(scene) {
        const isInside = list.contains(document.activeElement);
        refresh(scene);
        const back = isInside && (find(origin) || list.querySelector("button"));
        if (back) back.focus();
        origin = null;
      },
    };
  };
})();
