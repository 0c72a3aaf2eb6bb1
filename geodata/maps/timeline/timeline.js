// The timeline itself: puts the parts together, and draws when a frame is due.
const NAMES = { instant: { day: "Date", go: "Go to" }, window: { other: "From", day: "To" }, compare: { other: "Before", day: "After" } };
const instances = new WeakMap();
const habits = { step: "day", speed: 1, loop: false }; // kept from page to page

function createInstance(parentElement) {
  const find = (name) => parentElement.querySelector(name);
  const one = {
    habits,
    root: find(".timeline"),
    field: find(".field"),
    gutter: find(".gutter"),
    canvas: find("canvas"),
    axis: find(".axis"),
    shade: find(".shade"),
    tip: find(".tip"),
    overview: find(".overview"),
    view: find(".view"),
    pin: find(".pin"),
    poles: { day: find(".of-day"), other: find(".pole.of-other"), known: find(".of-known") },
    date: find(".date"),
    news: find(".news"),
    weighed: find(".weighed-words"),
    slider: find("[data-do=slide]"),
    otherSlider: find("[data-do=slide-other]"),
    go: find("[data-do=go]"),
    goOther: find("[data-do=go-other]"),
    names: { day: find("[data-name=day]"), other: find("[data-name=other]") },
    modes: [...parentElement.querySelectorAll(".modes input")],
    previous: find("[data-do=previous]"),
    next: find("[data-do=next]"),
    model: null, domain: null, now: null, lastOther: null, selected: null,
    sequence: 0, order: null, choice: null, told: { now: null, selected: null }, line: null,
    isDragging: false, grip: null, knownPointer: null, play: { frame: 0 }, settleTimer: null,
    width: 0, frame: 0, pending: {},
  };
  one.ended = new AbortController();
  one.listen = (target, name, hear, options = {}) => target.addEventListener(name, hear, { ...options, signal: one.ended.signal });
  one.observer = new ResizeObserver(() => measure(one));
  one.observer.observe(one.field);
  one.listen(one.root, "transitionend", (event) => {
    if (event.target === one.root && event.propertyName === "color") wearTheme(one, parentElement);
  });
  openHandles(one);
  openZoom(one, find);
  openPlay(one, find);
  openKnown(one, find);
  openControls(one, find);
  return one;
}

function openControls(one, find) {
  const step = (count) => moveAndSettle(one, withHandle(one.now, "day", addStep(one.now.day, one.habits.step, count)));
  one.listen(one.root, "keydown", (event) => onKey(one, event));
  one.listen(one.previous, "click", () => moveAndSettle(one, withHandle(one.now, "day", stopBefore(one.model, one.now.day))));
  one.listen(one.next, "click", () => moveAndSettle(one, { day: stopAfter(one.model, one.now.day) }));
  one.listen(find("[data-do=back]"), "click", () => step(-1));
  one.listen(find("[data-do=forward]"), "click", () => step(1));
  openDateField(one, one.go, (day) => withHandle(one.now, "day", day));
  openDateField(one, one.goOther, (day) => withHandle(one.now, "other", day));
  for (const radio of one.modes) one.listen(radio, "change", () => radio.checked && setMode(one, radio.value));
  // A page that nobody sees any more may never be seen again.
  one.listen(document, "visibilitychange", () => document.hidden && tellPython(one));
  const more = find("[data-do=more]");
  one.listen(more, "click", () => {
    const isOpen = one.root.classList.toggle("is-open");
    more.setAttribute("aria-expanded", String(isOpen));
  });
}

function measure(one) {
  const width = one.field.clientWidth;
  if (width === one.width) return;
  one.width = width;
  later(one, { isNewView: true });
}

// The canvas has its ink from the page, and the map its paper: both change with the theme.
function wearTheme(one, parentElement) {
  one.theme = readTheme(parentElement);
  one.line.say("state", stateOf(one));
  later(one, { isNewView: true });
}

// Several changes in one frame make one drawing.
function later(one, what = {}) {
  Object.assign(one.pending, what);
  if (one.frame || !one.model) return;
  one.frame = requestAnimationFrame(() => paint(one));
}

function paint(one) {
  const { isNewView } = one.pending;
  one.frame = 0;
  one.pending = {};
  if (setKnown(one.model, one.now.known) || isNewView) drawStill(one);
  showMoment(one);
  showCounts(one);
  showWords(one);
  showKnown(one);
  showPlay(one);
  showOverview(one);
}

function showWords(one) {
  const { now, model } = one;
  const names = NAMES[now.mode];
  const news = one.failure || newsOf(one);
  one.root.classList.toggle("has-two", now.other !== null);
  one.modes.forEach((radio) => (radio.checked = radio.value === now.mode));
  one.date.textContent = titleOf(now);
  one.weighed.textContent = one.weighed.title = weighedInWords(model);
  one.news.textContent = one.news.title = news;
  one.slider.setAttribute("aria-label", names.day);
  one.names.day.textContent = names.go || names.day;
  speak(one.slider, now.day, news);
  showField(one.go, now.other ?? model.from, model.to, now.day);
  if (now.other !== null) {
    one.otherSlider.setAttribute("aria-label", names.other);
    one.names.other.textContent = names.other;
    speak(one.otherSlider, now.other, news);
    showField(one.goOther, model.from, now.day, now.other);
  }
  one.previous.disabled = stopBefore(model, now.day) === now.day;
  one.next.disabled = stopAfter(model, now.day) === now.day;
}

function speak(slider, day, news) {
  slider.setAttribute("aria-valuetext", shorten(news ? `${inWords(day)}: ${news}` : inWords(day)));
}

// The payload comes when it comes: until then the clock moves over an empty field.
function takeModel(one, data) {
  const wanted = JSON.stringify([data.columns, data.from, data.to, data.subjects, data.kinds]);
  if (one.wanted === wanted) return;
  const isNewSpan = !one.model || one.model.from !== data.from || one.model.to !== data.to;
  one.wanted = wanted;
  useModel(one, openModel(NOTHING, data));
  if (isNewSpan) one.domain = { from: data.from, to: data.to };
  loadPayload(data.columns).then(
    (payload) => one.wanted === wanted && useModel(one, openModel(payload, data)),
    () => {
      one.failure = "The timeline’s data did not arrive. Reload the page.";
      later(one);
    },
  );
}

// Every layer by name, and whether the map is to show it; nothing is said where Python says nothing.
const LAYERS = ["territory", "regions", "projects", "crossings", "meetings", "agreements", "attacks", "exercises", "arms", "towns"];

function layersOf(hidden) {
  return hidden ? Object.fromEntries(LAYERS.map((name) => [name, !hidden.includes(name)])) : {};
}

function useModel(one, model) {
  one.model = model;
  one.failure = "";
  if (one.now) later(one, { isNewView: true });
}

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  if (!instances.has(parentElement)) instances.set(parentElement, createInstance(parentElement));
  const one = instances.get(parentElement);
  one.setStateValue = setStateValue;
  one.layers = layersOf(data.hidden);
  one.payloads = { columns: data.columns.split("/").pop(), against: data.against };
  one.theme = readTheme(parentElement);
  takeModel(one, data);
  connect(one, data.channel);
  obey(one, data);
  takeOver(one, data.channel);
  measure(one);
  later(one, { isNewView: true });
  one.line.say("state", stateOf(one));
  return () => {
    stop(one);
    clearTimeout(one.settleTimer);
    cancelAnimationFrame(one.frame);
    one.ended.abort();
    one.observer.disconnect();
    one.line.close();
    instances.delete(parentElement);
  };
}
