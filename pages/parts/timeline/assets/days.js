// Days count from 1970-01-01, UTC, so that no time zone moves a date.
const DAY_MS = 86400000;

function toIso(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function fromIso(text) {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS);
}

function inWords(day) {
  return new Date(day * DAY_MS).toLocaleDateString("en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
}

function addStep(day, step, count) {
  if (step === "day") return day + count;
  if (step === "week") return day + 7 * count;
  const start = new Date(day * DAY_MS);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0));
  const dayOfMonth = Math.min(start.getUTCDate(), target.getUTCDate());
  return Math.round(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), dayOfMonth) / DAY_MS);
}
