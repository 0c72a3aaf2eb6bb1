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

  parts.openFurniture = function (map, base) {
    const container = map.getContainer();
    const date = element("div", "salween-date");
    const caption = element("div", "salween-caption", captionWords(base));
    const tooltip = element("div", "salween-tooltip");
    tooltip.hidden = true;
    container.append(date, caption, tooltip);
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
      setDay: (day) => {
        date.textContent = parts.dateWords(day);
      },
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
