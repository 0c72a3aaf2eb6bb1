// The clock: one value, many hands. The map hears of it at input rate, Python when it rests.
const SETTLE_MS = 250; // keys and buttons are one movement until they rest this long
const FIRST_WINDOW_DAYS = 30;

function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value));
}

function tidy(model, { mode, day, other, known }) {
  const inside = clamp(day, model.from, model.to);
  const before = mode === "instant" ? null : clamp(other ?? inside, model.from, inside);
  return { mode, day: inside, other: before, known };
}

function isSameMoment(a, b) {
  return a.mode === b.mode && a.day === b.day && a.other === b.other && a.known === b.known;
}

function move(one, patch) {
  const before = one.now;
  const next = tidy(one.model, { ...before, ...patch });
  if (isSameMoment(before, next)) return;
  one.now = next;
  one.line.say("time", next);
  follow(one, before);
  later(one);
}

function moveAndSettle(one, patch) {
  stop(one);
  move(one, patch);
  settleLater(one);
}

function settleLater(one) {
  clearTimeout(one.settleTimer);
  one.settleTimer = setTimeout(() => isHeld(one) || tellPython(one), SETTLE_MS);
}

// A handle stops at the other one; whoever drags a handle doesn't mean both.
function withHandle(now, name, day) {
  if (name === "other") return { other: Math.min(day, now.day) };
  return { day: Math.max(day, now.other ?? -Infinity) };
}

function withBoth(one, days) {
  const { now, model } = one;
  const first = now.other ?? now.day;
  const shift = clamp(days, model.from - first, model.to - now.day);
  return { day: now.day + shift, other: now.other === null ? null : now.other + shift };
}

// A window that was there before comes back when one returns to it.
function setMode(one, mode) {
  const { now, model } = one;
  if (now.other !== null) one.lastOther = now.other;
  const usual = Math.max(model.from, now.day - FIRST_WINDOW_DAYS);
  const other = one.lastOther !== null && one.lastOther < now.day ? one.lastOther : usual;
  moveAndSettle(one, { mode, other });
}

function isHeld(one) {
  return one.isDragging || one.knownPointer !== null;
}

function release(one) {
  one.isDragging = false;
  one.knownPointer = null;
  tellPython(one);
}

// Python hears one value with a running number, so that an answer to an older one is known as such,
// and which order and choice of its own we had heard of when we said it.
function tellPython(one) {
  clearTimeout(one.settleTimer);
  const told = { now: one.now, selected: one.selected };
  if (JSON.stringify(told) === JSON.stringify(one.told)) return;
  one.told = told;
  one.sequence += 1;
  const { now, selected, sequence, order, choice } = one;
  one.setStateValue("answer", { ...now, selected, sequence, order, choice });
}

// Python may order a moment, or choose what is selected, each by a new number.
function obey(one, data) {
  one.sequence = Math.max(one.sequence, data.sequence);
  if (data.choice !== one.choice) obeyChoice(one, data);
  if (data.order !== one.order) obeyOrder(one, data);
}

function obeyChoice(one, { choice, selected }) {
  const isFirst = one.choice === null;
  one.choice = choice;
  one.selected = selected;
  one.told = { ...one.told, selected };
  if (!isFirst) settleLater(one); // what is said of it is to be of the day shown
}

// While a hand is on a slider its value stands, and Python hears of it on release.
function obeyOrder(one, data) {
  const before = one.now || data;
  const moment = tidy(one.model, data);
  one.order = data.order;
  one.told = { ...one.told, now: moment };
  if (isHeld(one)) return;
  stop(one);
  clearTimeout(one.settleTimer);
  one.now = moment;
  follow(one, before);
}

// A page may be left before its last step has settled, or in the middle of a play: the next page's
// timeline goes on from there and tells Python, unless Python has ordered otherwise since.
const lastOn = new Map(); // by channel

function takeOver(one, channel) {
  const left = lastOn.get(channel);
  lastOn.clear();
  lastOn.set(channel, one);
  if (!left || left === one) return;
  stop(left);
  clearTimeout(left.settleTimer);
  if (left.order !== one.order) return;
  const before = one.now;
  one.now = tidy(one.model, left.now);
  if (left.choice === one.choice) one.selected = left.selected;
  one.sequence = Math.max(one.sequence, left.sequence);
  follow(one, before);
  tellPython(one);
}

function onMapClick(one, message) {
  one.selected = message.id ? { kind: message.kind, id: message.id, nonce: message.nonce } : null;
  tellPython(one);
}

function stateOf(one) {
  const chosen = one.selected && { kind: one.selected.kind, id: one.selected.id };
  return { ...one.now, ...one.payloads, selected: chosen, layers: one.layers, theme: one.theme };
}

function connect(one, name) {
  if (one.line && one.line.name === name) return;
  if (one.line) one.line.close();
  one.line = openLine(name, {
    onReady: () => one.line.say("state", stateOf(one)),
    onClick: (message) => onMapClick(one, message),
  });
}
