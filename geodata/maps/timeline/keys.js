// Keys: everything that a pointer can do to the clock.
const STEPS = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -1, PageUp: 1,
};

function onKey(one, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target, key } = event;
  if (target.matches("input[type=date], select")) return;
  if (onAnyKey(one, key)) {
    event.preventDefault();
    return;
  }
  // The rest has a meaning of its own on buttons, switches and the like.
  const isRange = target === one.slider || target === one.otherSlider;
  if (key === " " && !target.closest("button, input:not([type=range]), summary")) {
    event.preventDefault();
    toggle(one);
  } else if (isRange || !target.closest("button, input, summary, details")) {
    const patch = patchOf(one, event, target === one.otherSlider ? "other" : "day");
    if (!patch) return;
    event.preventDefault();
    moveAndSettle(one, patch);
  }
}

function onAnyKey(one, key) {
  const name = one.root.getRootNode().activeElement === one.otherSlider ? "other" : "day";
  const actions = {
    "[": () => moveAndSettle(one, withHandle(one.now, name, stopBefore(one.model, one.now[name]))),
    "]": () => moveAndSettle(one, withHandle(one.now, name, stopAfter(one.model, one.now[name]))),
    "+": () => zoomBy(one, ZOOM_STEP),
    "=": () => zoomBy(one, ZOOM_STEP),
    "-": () => zoomBy(one, 1 / ZOOM_STEP),
    0: () => zoomToAll(one),
    Escape: () => hideTip(one),
  };
  if (!Object.hasOwn(actions, key)) return false;
  actions[key]();
  return key !== "Escape";
}

// Where a key leads: one handle, or with Shift both, as far apart as they are.
function patchOf(one, event, name) {
  const { now, model } = one;
  const { key } = event;
  const lead = (day) => (event.shiftKey ? withBoth(one, day - now[name]) : withHandle(now, name, day));
  if (key in STEPS) {
    const step = key.startsWith("Page") ? "month" : one.habits.step;
    return lead(addStep(now[name], step, STEPS[key]));
  }
  if (key === "Home") return lead(model.from);
  if (key === "End") return lead(model.to);
  return null;
}
