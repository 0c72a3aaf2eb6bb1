// Columns in, what stands on a day out.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const AFTERGLOW_DAYS = 45; // an event stays on the map that long, fading
  const FRESH_DAYS = 90; // evidence younger than this is drawn at full strength
  const STALE_DAYS = 365; // and from this age on at half strength

  parts.strengthOfAge = function (age) {
    if (age === null || age <= FRESH_DAYS) return 1;
    if (age >= STALE_DAYS) return 0.5;
    return 1 - (0.5 * (age - FRESH_DAYS)) / (STALE_DAYS - FRESH_DAYS);
  };

  // Where each subject's rows begin and end; rows are sorted by subject.
  function spansOf(columns, count) {
    const spans = Array.from({ length: count }, () => [0, 0]);
    columns.subject.forEach((subject, row) => {
      const span = spans[subject];
      if (span[1] === 0) span[0] = row;
      span[1] = row + 1;
    });
    return spans;
  }

  function standsOn(columns, row, day) {
    const from = columns.from[row];
    const to = columns.to[row];
    return (from === null || from <= day) && (to === null || day < to);
  }

  function saysMore(columns, row, other) {
    if (other < 0) return true;
    const known = columns.condition[row] !== "unknown";
    if (known !== (columns.condition[other] !== "unknown")) return known;
    return (columns.evidence[row] || 0) > (columns.evidence[other] || 0);
  }

  // A layer answers: which row stands for each subject on a day, -1 for none.
  parts.openLayer = function (columns, count) {
    const spans = spansOf(columns, count);
    const rows = new Int32Array(count).fill(-1);
    return {
      columns,
      rows,
      setDay(day) {
        for (let subject = 0; subject < count; subject += 1) {
          let best = -1;
          for (let row = spans[subject][0]; row < spans[subject][1]; row += 1) {
            if (standsOn(columns, row, day) && saysMore(columns, row, best)) best = row;
          }
          rows[subject] = best;
        }
      },
      age(row, day) {
        const seen = columns.evidence[row];
        return seen === null ? null : Math.max(0, day - seen);
      },
    };
  };

  // Events seen on a day: those that may be happening, and the fading ones just past.
  parts.eventsOn = function (events, day) {
    const seen = [];
    for (let row = 0; row < events.id.length; row += 1) {
      const since = day - events.to[row];
      if (events.from[row] > day || since > AFTERGLOW_DAYS) continue;
      const strength = since <= 0 ? 1 : 1 - (0.75 * since) / AFTERGLOW_DAYS;
      seen.push({ row, strength, since: Math.max(0, since) });
    }
    return seen;
  };
})();
