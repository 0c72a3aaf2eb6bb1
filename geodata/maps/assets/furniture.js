// What stands around the map: the day, the caption, the scale, the tooltip.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  parts.element = element;

  function captionWords(base) {
    const cells = base.is_schematic ? ["Areas are schematic cells, not boundaries"] : [];
    const credit = base.attributions.length ? base.attributions : ["© OpenStreetMap contributors", "Natural Earth", "GeoNames (CC BY 4.0)"];
    return [...cells, "Boundaries imply no endorsement", credit.join(", ")].join(" · ");
  }

  // The moment, by which rules, by when things were published, how many events there are; only what
  // changed is written, because writing makes the browser lay the box out again.
  function openDateBox() {
    const box = element("div", "salween-date");
    const lines = ["day", "weighed", "known", "count"].map((name) => element("div", `salween-date-${name}`));
    const [day, weighed, known, count] = lines;
    box.append(...lines);

    function write(line, words) {
      if (line.textContent !== words) line.textContent = words;
      line.hidden = !words;
      box.hidden = lines.every((one) => one.hidden);
    }

    return {
      box,
      // Where two ways of weighing are compared, their names stand at their sides.
      setMoment(scene, isWeighedTwice) {
        const words = isWeighedTwice ? "" : parts.weighedWords(scene.data);
        write(day, scene.mode === "compare" ? "" : parts.momentWords(scene));
        write(weighed, words && `by ${words}`);
        write(known, scene.known === null ? "" : `as published by ${parts.dateWords(scene.known)}`);
      },
      setCounts: (counts, mode) => write(count, counts ? countWords(counts, mode) : ""),
    };
  }

  function countWords({ inView, inWindow, mayBe, unplaced }, mode) {
    const number = (n) => n.toLocaleString("en-GB");
    const seen = `${number(inView)} ${inView === 1 ? "event" : "events"} in view`;
    if (mode !== "window") return seen;
    const perhaps = mayBe ? `, ${mayBe === inWindow ? "all" : number(mayBe)} of them perhaps` : "";
    const nowhere = unplaced ? `, ${number(unplaced)} without a place` : "";
    return `${seen} · ${number(inWindow)} in the window${perhaps}${nowhere}`;
  }

  parts.openFurniture = function (map, base) {
    const container = map.getContainer();
    const date = openDateBox();
    let mode = "instant";
    const caption = element("div", "salween-caption", captionWords(base));
    const tooltip = element("div", "salween-tooltip");
    tooltip.hidden = true;
    container.append(date.box, caption, tooltip);
    L.control.scale({ imperial: false, position: "bottomleft", maxWidth: 90 }).addTo(map);

    function showTooltip(x, y, description) {
      tooltip.replaceChildren(element("strong", "", description.title));
      if (description.kind) tooltip.append(element("span", "salween-kind", description.kind));
      description.lines.forEach((line) => tooltip.append(element("div", "", line)));
      tooltip.hidden = false;
      const { offsetWidth: width, offsetHeight: height } = tooltip;
      const size = map.getSize();
      const left = x + 16 + width > size.x ? x - 16 - width : x + 16;
      const top = Math.min(Math.max(4, y - height / 2), size.y - height - 4);
      tooltip.style.transform = `translate(${Math.max(4, left)}px, ${top}px)`;
    }

    return {
      setMoment(scene, isWeighedTwice) {
        mode = scene.mode;
        date.setMoment(scene, isWeighedTwice);
      },
      setCounts: (counts) => date.setCounts(counts, mode),
      setCompared: (isCompared) => container.classList.toggle("salween-compared", isCompared),
      setTheme(theme) {
        container.classList.toggle("salween-dark", theme.isDark);
        container.style.setProperty("--salween-font", theme.font);
        container.style.background = theme.paper;
      },
      showTooltip,
      hideTooltip: () => {
        tooltip.hidden = true;
      },
    };
  };
})();
