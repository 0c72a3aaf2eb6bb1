// The clock's value: a day, the way it is looked at, and by when things had to be published.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const MODES = ["instant", "window", "compare"];
  const MONTHS = "January February March April May June July August September October November December".split(" ");

  function dayOr(value, other) {
    return Number.isFinite(value) ? Math.round(value) : other;
  }

  // What a message says of the moment, or null where it names no day.
  parts.momentOf = function (message) {
    const day = dayOr(message.day, null);
    if (day === null) return null;
    const other = dayOr(message.other, null);
    const mode = MODES.includes(message.mode) && other !== null ? message.mode : "instant";
    return { mode, day, other: mode === "instant" ? null : Math.min(other, day), known: dayOr(message.known, null) };
  };

  parts.isSameMoment = function (one, other) {
    return ["mode", "day", "other", "known"].every((name) => one[name] === other[name]);
  };

  function partsOf(day) {
    const date = new Date(day * 86400000);
    return { day: date.getUTCDate(), month: MONTHS[date.getUTCMonth()], year: date.getUTCFullYear() };
  }

  parts.dateWords = function (day) {
    const { day: number, month, year } = partsOf(day);
    return `${number} ${month} ${year}`;
  };

  // "1 May – 23 July 2024": the year once where it is the same.
  parts.spanWords = function (first, last) {
    const [from, to] = [partsOf(first), partsOf(last)];
    if (first === last) return parts.dateWords(first);
    const start = from.year === to.year ? `${from.day} ${from.month}` : parts.dateWords(first);
    return `${start} – ${parts.dateWords(last)}`;
  };

  parts.momentWords = function ({ mode, day, other }) {
    return mode === "window" ? parts.spanWords(other, day) : parts.dateWords(day);
  };
})();
