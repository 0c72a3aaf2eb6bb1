// What the timeline says in words; all of it is shown as text.
const KIND_WORDS = {
  attack: ["attack", "attacks"], meeting: ["meeting", "meetings"], agreement: ["agreement", "agreements"],
  exercise: ["exercise", "exercises"], arms: ["arms transfer", "arms transfers"],
};
const LONGEST_WORDS = 180;
const MOST_LABELS = 3;
const NUMBER = new Intl.NumberFormat("en-GB");

function kindInWords(kind, count) {
  const [single, many] = KIND_WORDS[kind] || [kind, `${kind}s`];
  return `${NUMBER.format(count)} ${count === 1 ? single : many}`;
}

function kindLabel(kind) {
  const [, many] = KIND_WORDS[kind] || [kind, `${kind}s`];
  return many[0].toUpperCase() + many.slice(1);
}

function countInWords(kind, sure, may) {
  const words = [];
  if (sure || !may) words.push(kindInWords(kind, sure));
  if (may) words.push(sure ? `${NUMBER.format(may)} that may be` : `${kindInWords(kind, may)} that may be`);
  return words.join(", ");
}

function countsInWords(kinds, counts) {
  return kinds
    .map((kind, row) => counts.sure[row] && kindInWords(kind, counts.sure[row]))
    .filter(Boolean)
    .concat(sum(counts.may) ? mayInWords(sum(counts.may), sum(counts.sure)) : [])
    .join(", ");
}

function mayInWords(may, sure) {
  if (sure) return `${NUMBER.format(may)} more that may be`;
  return `${NUMBER.format(may)} ${may === 1 ? "event" : "events"} that may be`;
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

function shorten(text, most = LONGEST_WORDS) {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

function titleOf({ mode, day, other }) {
  if (mode === "window") return `${inShort(other)} – ${inShort(day)}`;
  if (mode === "compare") return `${inShort(other)} | ${inShort(day)}`;
  return inWords(day);
}

// By which rules, and as told by whom: without it, an answer can't be cited.
function weighedInWords({ weighed }) {
  return weighed ? `by ${[weighed.rules, weighed.told].filter(Boolean).join(", ")}` : "";
}

function labelsInWords(labels) {
  const distinct = [...new Set(labels)];
  const rest = distinct.length - MOST_LABELS;
  return distinct.slice(0, MOST_LABELS).join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

// The end of an interval is no day on which anything is known to have happened.
function newsOf({ model, now }) {
  const { mode, day, other } = now;
  if (mode !== "instant") return newsBetween(model, now);
  const exact = model.changes.filter((one) => one.from === day && one.to === day);
  const unsure = model.changes.filter((one) => one.from <= day && day <= one.to && one.from < one.to);
  const events = countsInWords(model.kinds, countBetween(model, day, day));
  const words = [];
  if (exact.length) words.push(labelsInWords(exact.map((one) => one.label)));
  if (events) words.push(events);
  if (unsure.length) words.push(`${unsure.length} ${unsure.length === 1 ? "change" : "changes"} on an unsure day about now`);
  return words.join(" · ");
}

// A window tells what happened in it; a comparison what changed after its first day.
function newsBetween(model, { mode, day, other }) {
  const first = mode === "compare" ? other + 1 : other;
  const sure = model.changes.filter((one) => one.from >= first && one.to <= day).length;
  const may = model.changes.filter((one) => one.from <= day && one.to >= first).length - sure;
  const events = countsInWords(model.kinds, countBetween(model, first, day));
  const words = [`${sure} ${sure === 1 ? "change" : "changes"}${may ? `, ${may} that may be` : ""}`];
  if (events) words.push(events);
  return `${mode === "compare" ? "Between them: " : ""}${words.join(" · ")}`;
}

// Beside the pointer: the changes under it, or what its row and bin hold.
function tipAt(one, x, y) {
  const day = clamp(dayAt(one.domain, one.width, x), one.domain.from, one.domain.to);
  if (y < one.stripHeight) {
    const near = changesNear(one.model, one.domain, placeOf(one.domain, one.width), x);
    return near.length ? shorten(labelsInWords(near.map(changeInWords)), 260) : inShort(day);
  }
  const row = Math.floor((y - one.stripHeight) / one.rowHeight);
  if (row >= one.model.kinds.length) return inShort(day);
  const bin = binAt(one.bins, day);
  const counts = countsOfBin(one.bins, bin);
  const words = countInWords(one.model.kinds[row], counts.sure[row], counts.may[row]);
  return `${unitInWords(one.bins.edges[bin], one.bins.unit)}: ${words}`;
}

function changeInWords({ from, to, label }) {
  return from === to ? `${inShort(from)}: ${label}` : `between ${inShort(from)} and ${inShort(to)}: ${label}`;
}
