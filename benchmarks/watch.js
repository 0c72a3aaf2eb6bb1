// Runs in every document of the page that is measured; the outermost one keeps the time.
//
// A step lasts from the input event's own time to the end of the first frame that has the new
// day's picture in it. The picture is looked for after all animation frame callbacks of all
// documents and before the frame is painted (there a ResizeObserver is called), and the clock
// is stopped in a task right after that frame: nobody is charged a frame too many, and nobody
// is let off before the pixels are there.
(() => {
  const FEWEST_AREAS = 330;

  // Deck.gl says nothing: a picture is new once new data has gone to the GPU and was drawn.
  const gpu = (window.benchGpu = { uploads: 0, drawn: 0 });
  for (const kind of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
    if (!kind) continue;
    const spy = (name, note) => {
      const plain = kind.prototype[name];
      if (!plain) return;
      kind.prototype[name] = function (...given) {
        note(given, this);
        return plain.apply(this, given);
      };
    };
    const isLarge = ([target, data, third]) => {
      const bytes = (third && third.byteLength) || (data && data.byteLength) || 0;
      return target !== 0x8a11 && bytes > 400; // uniforms are no data
    };
    for (const name of ["bufferData", "bufferSubData"]) {
      spy(name, (given) => isLarge(given) && (gpu.uploads += 1));
    }
    for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
      // Pictures for picking are drawn into a framebuffer that nobody sees.
      spy(name, (_, gl) => {
        if (!gl.getParameter(gl.FRAMEBUFFER_BINDING)) gpu.drawn = gpu.uploads;
      });
    }
  }
  if (window.top !== window) return;

  const signs = {
    ours(frame) {
      const map = frame.salween;
      return map && map.painted.frames > 0 ? String(map.painted.day) : null;
    },
    // The areas carry the day, and no canvas waits to be drawn.
    folium(frame) {
      const layers = frame.map && frame.map._layers ? Object.values(frame.map._layers) : [];
      if (layers.some((layer) => layer._redrawRequest)) return null;
      const areas = layers.filter((layer) => layer.options && /^day-/.test(layer.options.className || ""));
      return areas.length >= FEWEST_AREAS ? areas[areas.length - 1].options.className : null;
    },
    timestamped(frame) {
      const name = Object.keys(frame).find((key) => /^map_/.test(key) && frame[key] && frame[key].timeDimension);
      if (!name) return null;
      const layers = Object.values(frame[name]._layers);
      if (layers.length < FEWEST_AREAS || layers.some((layer) => layer._redrawRequest)) return null;
      return String(frame[name].timeDimension.getCurrentTime());
    },
    choropleth(frame) {
      const said = frame.document.querySelector("[id^=slider_] > output");
      return said && frame.document.querySelectorAll("path[id*=feature]").length >= FEWEST_AREAS ? said.textContent : null;
    },
    deck(frame) {
      return frame.benchGpu && frame.benchGpu.uploads && frame.benchGpu.drawn === frame.benchGpu.uploads
        ? String(frame.benchGpu.uploads) : null;
    },
  };

  // The words marked in the reader, wherever in the page's shadow roots it lies.
  signs.excerpt = (frame) => {
    if (frame !== window) return null;
    const roots = [...document.querySelectorAll("[data-testid^=stBidi], [data-testid^=stBidi] *")];
    for (const root of [document, ...roots.map((one) => one.shadowRoot).filter(Boolean)]) {
      const marks = [...root.querySelectorAll(".reader mark")];
      if (marks.length) return root.querySelector(".reader").textContent.slice(0, 200) + marks[0].textContent;
    }
    return "nothing yet";
  };

  function frames() {
    const inner = [...document.querySelectorAll("iframe")].map((one) => one.contentWindow);
    return [window, ...inner];
  }

  let sign = null;
  function paintedDay() {
    for (const frame of frames()) {
      try {
        const day = signs[sign](frame);
        if (day) return day;
      } catch { /* not the frame we look for, or not yet */ }
    }
    return null;
  }

  function untilPainted(isNew, done) {
    const probe = document.createElement("div");
    probe.style.cssText = "position:fixed;left:0;top:0;height:1px;width:1px;contain:strict;opacity:0;pointer-events:none";
    document.body.append(probe);
    let isWide = false;
    const observer = new ResizeObserver(() => {
      if (!isNew(paintedDay())) return;
      observer.disconnect();
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        probe.remove();
        done(performance.timeOrigin + performance.now());
      };
      after.port2.postMessage(null);
    });
    observer.observe(probe);
    const turn = () => {
      if (!probe.isConnected) return;
      isWide = !isWide;
      probe.style.width = isWide ? "2px" : "1px";
      requestAnimationFrame(turn);
    };
    turn();
  }

  // Resolves to milliseconds since the page was asked for.
  const firstMap = () => new Promise((resolve) => {
    untilPainted(Boolean, (end) => resolve(end - performance.timeOrigin));
  });

  // Call before the input; `window.step` resolves to milliseconds.
  function armStep(input) {
    const before = paintedDay();
    window.step = new Promise((resolve) => {
      let isHeard = false;
      for (const frame of frames()) {
        frame.addEventListener(input, (event) => {
          if (isHeard) return;
          isHeard = true;
          const start = frame.performance.timeOrigin + event.timeStamp;
          untilPainted((day) => day && day !== before, (end) => resolve(end - start));
        }, { capture: true, once: true });
      }
    });
  }

  // Times between animation frames, and how many days were shown in them.
  function watchFrames(forMs) {
    return new Promise((resolve) => {
      const times = [], days = new Set();
      let first = null, last = null;
      const look = (now) => {
        first ??= now;
        if (last !== null) times.push(now - last);
        last = now;
        days.add(paintedDay());
        if (now - first < forMs) requestAnimationFrame(look);
        else resolve({ times, days: days.size });
      };
      requestAnimationFrame(look);
    });
  }

  window.bench = { paintedDay, firstMap, armStep, watchFrames, lookFor: (name) => (sign = name) };
})();
