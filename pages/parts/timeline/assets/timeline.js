// The clock: one value, many hands. It tells the map at input rate and Python on release.
const SETTLE_MS = 250; // keys and buttons are one movement until they rest this long
const PLAY_MS = { day: 60, week: 160, month: 400 };
const CALM_PLAY_MS = 1000; // where the person asked for less motion
const instances = new WeakMap();

function createInstance(parentElement) {
  const find = (name) => parentElement.querySelector(name);
  const one = {
    root: find(".timeline"),
    date: find(".date"),
    news: find(".news"),
    strip: find(".strip"),
    years: find(".years"),
    slider: find("[data-do=slide]"),
    step: find("[data-do=step]"),
    go: find("[data-do=go]"),
    play: find("[data-do=play]"),
    previous: find("[data-do=previous]"),
    next: find("[data-do=next]"),
    model: null,
    day: null,
    selected: null,
    sequence: 0,
    order: null,
    isDragging: false,
    line: null,
    playTimer: null,
    settleTimer: null,
    said: "",
  };
  one.observer = new ResizeObserver(() => draw(one));
  one.observer.observe(one.strip);
  one.root.addEventListener("keydown", (event) => onKey(one, event));
  one.slider.addEventListener("pointerdown", () => { stop(one); one.isDragging = true; });
  one.slider.addEventListener("pointercancel", () => release(one));
  one.slider.addEventListener("input", () => move(one, Number(one.slider.value)));
  one.slider.addEventListener("change", () => release(one));
  one.go.addEventListener("change", () => one.go.value && moveAndSettle(one, fromIso(one.go.value)));
  one.previous.addEventListener("click", () => moveAndSettle(one, changeBefore(one)));
  one.next.addEventListener("click", () => moveAndSettle(one, changeAfter(one)));
  one.play.addEventListener("click", () => (one.playTimer ? pause(one) : start(one)));
  return one;
}

function clampDay(one, day) {
  return Math.min(one.model.to, Math.max(one.model.from, day));
}

function newsOf(one, day) {
  // The end of an interval is no day on which anything is known to have happened.
  const exact = new Set(one.model.marks.filter((mark) => mark.from === day && mark.to === day).map((mark) => mark.label));
  const open = one.model.marks.filter((mark) => mark.from <= day && day <= mark.to && mark.from < mark.to);
  const words = [];
  if (exact.size) words.push([...exact].slice(0, 3).join("; ") + (exact.size > 3 ? `; and ${exact.size - 3} more` : ""));
  if (open.length) words.push(`${open.length} on an unsure day about now`);
  return words.join(" · ");
}

function show(one) {
  const words = inWords(one.day);
  const news = newsOf(one, one.day);
  one.slider.value = one.day;
  one.slider.setAttribute("aria-valuetext", news ? `${words}: ${news}` : words);
  one.date.textContent = words;
  one.news.textContent = news;
  one.news.title = news;
  one.go.value = toIso(one.day);
  one.previous.disabled = changeBefore(one) === one.day;
  one.next.disabled = changeAfter(one) === one.day;
  moveCursor(one.strip, one.model, one.day);
}

function move(one, day) {
  const next = clampDay(one, day);
  if (next === one.day) return;
  one.day = next;
  one.line.say("time", { day: next });
  show(one);
}

function moveAndSettle(one, day) {
  stop(one);
  move(one, day);
  clearTimeout(one.settleTimer);
  one.settleTimer = setTimeout(() => tellPython(one), SETTLE_MS);
}

function release(one) {
  one.isDragging = false;
  tellPython(one);
}

// Python hears one value with a running number, so that an answer to an older one is known as such.
function tellPython(one) {
  clearTimeout(one.settleTimer);
  const said = JSON.stringify([one.day, one.selected]);
  if (said === one.said) return;
  one.said = said;
  one.sequence += 1;
  one.setStateValue("answer", { day: one.day, selected: one.selected, sequence: one.sequence });
}

function changeBefore(one) {
  const before = one.model.changes.filter((day) => day < one.day);
  return before.length ? before[before.length - 1] : one.day;
}

function changeAfter(one) {
  const after = one.model.changes.find((day) => day > one.day);
  return after === undefined ? one.day : after;
}

function start(one) {
  if (one.day >= one.model.to) move(one, one.model.from);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const pace = isCalm ? CALM_PLAY_MS : PLAY_MS[one.step.value];
  one.play.setAttribute("aria-pressed", "true");
  one.play.setAttribute("aria-label", "Pause");
  one.playTimer = setInterval(() => {
    move(one, addStep(one.day, one.step.value, 1));
    if (one.day >= one.model.to) pause(one);
  }, pace);
}

function stop(one) {
  clearInterval(one.playTimer);
  one.playTimer = null;
  one.play.setAttribute("aria-pressed", "false");
  one.play.setAttribute("aria-label", "Play");
}

function pause(one) {
  stop(one);
  tellPython(one);
}

function onKey(one, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isField = event.target === one.go || event.target === one.step;
  const isButton = event.target.closest("button");
  const { day, model } = one;
  const step = one.step.value;
  const targets = {
    "[": () => changeBefore(one),
    "]": () => changeAfter(one),
    ArrowLeft: () => addStep(day, step, -1),
    ArrowDown: () => addStep(day, step, -1),
    ArrowRight: () => addStep(day, step, 1),
    ArrowUp: () => addStep(day, step, 1),
    PageDown: () => addStep(day, "month", -1),
    PageUp: () => addStep(day, "month", 1),
    Home: () => model.from,
    End: () => model.to,
  };
  if (event.key === " " && !isField && !isButton) {
    event.preventDefault();
    if (one.playTimer) pause(one);
    else start(one);
  } else if (event.key in targets && !isField) {
    event.preventDefault();
    moveAndSettle(one, targets[event.key]());
  }
}

function onClick(one, message) {
  one.selected = message.id ? { kind: message.kind, id: message.id, nonce: message.nonce } : null;
  tellPython(one);
}

function stateOf(one) {
  const chosen = one.selected && { kind: one.selected.kind, id: one.selected.id };
  return { day: one.day, selected: chosen, layers: one.layers, theme: one.theme };
}

function connect(one, name) {
  if (one.line && one.line.name === name) return;
  if (one.line) one.line.close();
  one.line = openLine(name, {
    onReady: () => one.line.say("state", stateOf(one)),
    onClick: (message) => onClick(one, message),
  });
}

// Python may order a day or a selection by a new order number; while a hand is on the slider
// its value stands.
function obey(one, data) {
  one.sequence = Math.max(one.sequence, data.sequence);
  if (data.order === one.order) return;
  const isFirst = one.order === null;
  one.order = data.order;
  if (one.isDragging || (one.playTimer && !isFirst)) return;
  one.day = clampDay(one, data.day);
  one.selected = data.selected;
  one.said = JSON.stringify([one.day, one.selected]);
}

function draw(one) {
  if (!one.model) return;
  drawStrip(one.strip, one.model);
  drawYears(one.years, one.model);
  moveCursor(one.strip, one.model, one.day);
}

function readModel(data) {
  const marks = [...data.marks].sort((a, b) => a.from - b.from || a.to - b.to);
  const days = marks.flatMap((mark) => [mark.from, mark.to]);
  const changes = [...new Set(days)].filter((day) => day >= data.from && day <= data.to);
  return { from: data.from, to: data.to, marks, changes: changes.sort((a, b) => a - b) };
}

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  if (!instances.has(parentElement)) instances.set(parentElement, createInstance(parentElement));
  const one = instances.get(parentElement);
  one.setStateValue = setStateValue;
  one.layers = data.layers;
  one.theme = readTheme(parentElement);
  one.model = readModel(data);
  one.slider.min = one.go.min = "";
  one.slider.min = data.from;
  one.slider.max = data.to;
  one.go.min = toIso(data.from);
  one.go.max = toIso(data.to);
  connect(one, data.channel);
  obey(one, data);
  draw(one);
  show(one);
  one.line.say("state", stateOf(one));
  return () => {
    stop(one);
    clearTimeout(one.settleTimer);
    one.observer.disconnect();
    one.line.close();
    instances.delete(parentElement);
  };
}
