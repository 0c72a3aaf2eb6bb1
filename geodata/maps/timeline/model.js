// What the timeline draws: the events and changes of one topic, out of the columns that the
// map reads too. Numbers lie in typed arrays, because there may be 100,000 events.
const ALWAYS = -(2 ** 31);
const EVER = 2 ** 31 - 1;
const MANY_EVENTS = 400; // beyond it, stepping from change to change leaves events out
const payloads = new Map();

// One record at a time is plenty; its name holds its hash, so that a cached one is never stale.
function loadPayload(url) {
  const place = new URL(url, document.baseURI).href;
  if (!payloads.has(place)) {
    payloads.clear();
    payloads.set(place, fetchPayload(place));
    payloads.get(place).catch(() => payloads.delete(place));
  }
  return payloads.get(place);
}

async function fetchPayload(place) {
  const kept = await fetch(place, { cache: "force-cache" });
  const answer = kept.ok ? kept : await fetch(place, { cache: "reload" }); // browsers keep failures
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { events, changes, published, weighed } = await answer.json();
  return { events: packEvents(events), changes: changes ? packChanges(changes) : [], published: published || [], weighed };
}

const orElse = (values, missing) => Int32Array.from(values, (value) => (value === null ? missing : value));

// What has no place on the map is counted all the same. `loose` is what may not have been on
// its days: what was planned, and what has but one end of its days given.
function packEvents(events) {
  const { unplaced } = events;
  const joined = (name) => [...events[name], ...unplaced[name]];
  const order = joined("from").map((from, row) => [from, row]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const column = (name) => {
    const values = joined(name);
    return order.map(([, row]) => values[row]);
  };
  const open = column("open");
  return {
    count: order.length,
    kinds: events.kinds,
    kind: Uint8Array.from(column("kind")),
    from: Int32Array.from(column("from")),
    to: Int32Array.from(column("to")),
    loose: Uint8Array.from(column("planned"), (planned, row) => planned || open[row]),
    known: orElse(column("known"), ALWAYS),
    until: orElse(column("until"), EVER),
  };
}

function packChanges(changes) {
  return changes.from.map((from, row) => ({
    from, to: changes.to[row], kind: changes.kind[row], label: changes.label[row],
    colour: /^#[0-9a-f]{6}$/i.test(changes.colour[row]) ? changes.colour[row] : "#888888",
    known: changes.known[row] ?? ALWAYS, until: changes.until[row] ?? EVER,
  }));
}

const EMPTY = { kind: [], from: [], to: [], planned: [], open: [], known: [], until: [] };
const NOTHING = { events: packEvents({ ...EMPTY, kinds: [], unplaced: EMPTY }), changes: [], published: [] };

function isTold(known, until, knownBy) {
  return knownBy === null ? until === EVER : known <= knownBy && knownBy < until;
}

// The topic's share of a payload. `told` and `changes` are what counts as known at the moment.
function openModel(payload, { subjects, kinds, from, to }) {
  const { events } = payload;
  const rowOfKind = events.kinds.map((kind) => kinds.indexOf(kind));
  const rows = [];
  for (let i = 0; i < events.count; i += 1) {
    if (rowOfKind[events.kind[i]] >= 0 && events.to[i] >= from && events.from[i] <= to) rows.push(i);
  }
  const share = (column) => column.constructor.from(rows, (i) => column[i]);
  const ours = Object.fromEntries(["from", "to", "loose", "known", "until"].map((name) => [name, share(events[name])]));
  ours.row = Uint8Array.from(rows, (i) => rowOfKind[events.kind[i]]);
  ours.count = rows.length;
  const topical = payload.changes.filter((one) => subjects.includes(one.kind) && one.to >= from && one.from <= to);
  return { kinds, from, to, events: ours, allChanges: topical, published: payload.published, weighed: payload.weighed, known: undefined, told: null, changes: [], stops: [] };
}

// The versions of an event differ in when they were known: at most one of them is told.
function setKnown(model, knownBy) {
  if (model.known === knownBy) return false;
  const { events } = model;
  model.known = knownBy;
  const told = new Int32Array(events.count);
  let count = 0;
  for (let i = 0; i < events.count; i += 1) {
    if (isTold(events.known[i], events.until[i], knownBy)) told[count++] = i;
  }
  model.told = told.subarray(0, count);
  model.changes = model.allChanges.filter((one) => isTold(one.known, one.until, knownBy));
  model.stops = stopsOf(model);
  return true;
}

function stopsOf(model) {
  const days = model.changes.flatMap((change) => [change.from, change.to]);
  if (model.told.length <= MANY_EVENTS) {
    for (const i of model.told) days.push(model.events.from[i], model.events.to[i]);
  }
  return [...new Set(days)].filter((day) => day >= model.from && day <= model.to).sort((a, b) => a - b);
}

function stopBefore(model, day) {
  return model.stops.findLast((stop) => stop < day) ?? day;
}

function stopAfter(model, day) {
  return model.stops.find((stop) => stop > day) ?? day;
}

// How many of each kind happened between two days (both in), and how many more may have.
function countBetween(model, first, last) {
  const { events, told } = model;
  const counts = { sure: new Uint32Array(model.kinds.length), may: new Uint32Array(model.kinds.length) };
  for (let k = 0; k < told.length; k += 1) {
    const i = told[k];
    if (events.from[i] > last) break;
    if (events.to[i] < first) continue;
    const isWithin = events.from[i] >= first && events.to[i] <= last && !events.loose[i];
    (isWithin ? counts.sure : counts.may)[events.row[i]] += 1;
  }
  return counts;
}
