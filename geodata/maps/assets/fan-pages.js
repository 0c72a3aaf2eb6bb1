// More events at one spot than a fan has room for: it is leafed through, by buttons and by keys.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const HALF_PX = 100; // half the width that the two buttons may take
  const KEYS = { PageDown: 1, PageUp: -1 };

  parts.FAN_PAGES_PX = 40; // the room they take above or below the fan

  const lastPage = ({ rows }) => Math.ceil(rows.length / parts.FANNED_AT_ONCE) - 1;

  parts.isLeafed = (scene) => Boolean(scene && scene.fan && scene.fan.rows) && lastPage(scene.fan) > 0;

  function wordsOf({ rows }, word, page) {
    const [first, last] = [page * parts.FANNED_AT_ONCE, Math.min(rows.length, (page + 1) * parts.FANNED_AT_ONCE)];
    return { text: `${word} ${last - first}`, label: `${word} ${last - first}: ${first + 1}–${last} of ${rows.length}` };
  }

  function openButton(word, step, turn) {
    const button = parts.element("button", "");
    button.type = "button";
    button.addEventListener("click", () => turn(step));
    return {
      button,
      write(fan) {
        const page = fan.page + step;
        const isThere = page >= 0 && page <= lastPage(fan);
        const { text, label } = isThere ? wordsOf(fan, word, page) : { text: word, label: word };
        if (button.textContent !== text) button.textContent = text;
        button.setAttribute("aria-label", label);
        button.setAttribute("aria-disabled", String(!isThere));
      },
    };
  }

  // Stands on the canvases, so that it goes with the ground; `turn` is told how many pages on.
  function openBox(layer, turn) {
    const box = parts.element("div", "salween-fan-pages");
    const buttons = [openButton("Previous", -1, turn), openButton("Next", 1, turn)];
    box.setAttribute("role", "group");
    box.append(...buttons.map((one) => one.button));
    box.hidden = true;
    L.DomEvent.disableClickPropagation(box);
    box.addEventListener("mousemove", (event) => {
      event.stopPropagation(); // the ground beneath has nothing to say here
      layer.furniture.hideTooltip();
    });
    layer.holder.append(box);

    function hide() {
      if (box.contains(document.activeElement)) layer._map.getContainer().focus();
      box.hidden = true;
    }

    return {
      show(scene) {
        if (!scene) return box.hidden || hide();
        const { inset, inner } = scene;
        const { x, foot } = parts.fanFoot(scene);
        buttons.forEach((one) => one.write(scene.fan));
        box.setAttribute("aria-label", parts.fanWords(scene));
        box.style.left = `${Math.max(inset.x + HALF_PX, Math.min(inset.x + inner.x - HALF_PX, x))}px`;
        box.style.top = `${Math.max(inset.y + 4, Math.min(inset.y + inner.y - parts.FAN_PAGES_PX, foot))}px`;
        box.hidden = false;
      },
    };
  }

  // What the layer does with the pages of its fan; mixed into it.
  parts.fanLeaves = {
    showFanPages() {
      const scene = [this.scene, this.before].find(parts.isLeafed);
      if (scene && !this.fanPages) this.fanPages = openBox(this, (step) => this.leafFan(step));
      if (this.fanPages) this.fanPages.show(scene);
    },

    // Says whether there is a fan to leaf through.
    leafFan(step) {
      const scene = [this.scene, this.before].find(parts.isLeafed);
      if (!scene) return false;
      const page = Math.max(0, Math.min(lastPage(scene.fan), scene.fan.page + step));
      if (page === scene.fan.page) return true;
      scene.fan = { ...scene.fan, page };
      this.layOutAnew([scene]);
      this.reader.fanTurned(scene);
      return true;
    },

    leafByKey(event) {
      const step = KEYS[event.key];
      if (step && this.leafFan(step)) event.preventDefault();
    },
  };
})();
