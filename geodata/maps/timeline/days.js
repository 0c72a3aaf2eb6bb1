// Days count from 1970-01-01, UTC, so that no time zone moves a date.
const DAY_MS = 86400000;
const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const MONTH_ALONE = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const UNITS = ["day", "week", "month", "quarter", "year"];
const UNIT_DAYS = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

function toIso(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function fromIso(text) {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS);
}

function inWords(day) {
  return LONG.format(day * DAY_MS);
}

function inShort(day) {
  return SHORT.format(day * DAY_MS);
}

function firstOf(year, month) {
  return Math.round(Date.UTC(year, month, 1) / DAY_MS);
}

// The last day of a shorter month stands for a day it doesn't have.
function addStep(day, step, count) {
  if (step === "day") return day + count;
  if (step === "week") return day + 7 * count;
  const start = new Date(day * DAY_MS);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0));
  const dayOfMonth = Math.min(start.getUTCDate(), target.getUTCDate());
  return Math.round(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), dayOfMonth) / DAY_MS);
}

// A unit is a stretch of the calendar; weeks begin on Monday.
function startOfUnit(day, unit) {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const when = new Date(day * DAY_MS);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return firstOf(when.getUTCFullYear(), Math.floor(when.getUTCMonth() / months) * months);
}

function nextUnit(start, unit) {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const when = new Date(start * DAY_MS);
  return firstOf(when.getUTCFullYear(), when.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[unit]);
}

function unitInWords(start, unit) {
  if (unit === "day") return inShort(start);
  if (unit === "week") return `week of ${inShort(start)}`;
  if (unit === "month") return MONTH.format(start * DAY_MS);
  const when = new Date(start * DAY_MS);
  if (unit === "quarter") return `quarter ${when.getUTCMonth() / 3 + 1} of ${when.getUTCFullYear()}`;
  return String(when.getUTCFullYear());
}
