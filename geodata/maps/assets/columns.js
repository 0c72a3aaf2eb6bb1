// Columns in, what stood on a day out, as far as it was known.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  // In days: evidence up to `fresh` is drawn at full strength, from `stale` on at half; events
  // that are past are shown for `afterglow`. The payload brings the rule.
  parts.fading = null;
  const NOBODY_SAYS = (parts.NOBODY_SAYS = 0);

  parts.strengthOfAge = function (age) {
    const { fresh, stale } = parts.fading;
    if (age === null || age <= fresh) return 1;
    if (age >= stale) return 0.5;
    return 1 - (0.5 * (age - fresh)) / (stale - fresh);
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

  const LOOKS = new Map([[JSON.stringify(["unknown", [], [], 0]), NOBODY_SAYS]]);

  function lookOf(words) {
    if (!LOOKS.has(words)) LOOKS.set(words, LOOKS.size);
    return LOOKS.get(words);
  }

  // A number for each row, the same for rows that show the same, be it in another payload: more
  // evidence is no difference. `ids` are the actors', by the numbers of this one.
  function looksOf(columns, ids) {
    const names = (numbers) => (ids ? numbers.map((i) => ids[i]) : numbers);
    const looks = new Map(); // by the payload's own numbers, which are quicker to tell apart
    return Int32Array.from(columns.subject, (_, row) => {
      const { condition, holders, pressing, claimed } = columns;
      const isClaimed = condition[row] === "unknown" ? 0 : claimed[row]; // unknown is unknown, whoever's word it was
      const own = `${condition[row]} ${holders[row]} ${pressing[row]} ${isClaimed}`;
      if (!looks.has(own)) {
        looks.set(own, lookOf(JSON.stringify([condition[row], names(holders[row]), names(pressing[row]), isClaimed])));
      }
      return looks.get(own);
    });
  }

  // Whether the sources had it told so by the day `known`; null asks for the newest telling.
  parts.isTold = function (columns, row, known) {
    const until = columns.until[row];
    if (known === null) return until === null;
    const from = columns.known[row];
    return (from === null || from <= known) && (until === null || known < until);
  };

  function standsOn(columns, row, day, known) {
    const from = columns.from[row];
    const to = columns.to[row];
    return (from === null || from <= day) && (to === null || day < to) && parts.isTold(columns, row, known);
  }

  function saysMore(columns, row, other) {
    if (other < 0) return true;
    const known = columns.condition[row] !== "unknown";
    if (known !== (columns.condition[other] !== "unknown")) return known;
    return (columns.evidence[row] || 0) > (columns.evidence[other] || 0);
  }

  // A layer answers: which row stands for each subject at a moment, -1 for none. A fork
  // shares the columns and gives answers of its own.
  parts.openLayer = function (columns, count, ids) {
    const spans = spansOf(columns, count);
    const looks = looksOf(columns, ids);

    function answerOn(subject, day, known) {
      let best = -1;
      for (let row = spans[subject][0]; row < spans[subject][1]; row += 1) {
        if (standsOn(columns, row, day, known) && saysMore(columns, row, best)) best = row;
      }
      return best;
    }

    function fork() {
      const rows = new Int32Array(count).fill(-1);
      return {
        columns,
        rows,
        fork,
        setMoment(day, known) {
          for (let subject = 0; subject < count; subject += 1) rows[subject] = answerOn(subject, day, known);
        },
        // What each subject looks like, by number.
        looks: () => Int32Array.from(rows, (row) => (row < 0 ? NOBODY_SAYS : looks[row])),
        age(row, day) {
          const seen = columns.evidence[row];
          return seen === null ? null : Math.max(0, day - seen);
        },
      };
    }

    return fork();
  };

  // The subjects of a layer that look otherwise in one answer than in the other.
  parts.differing = function (looks, otherLooks) {
    const found = [];
    looks.forEach((look, subject) => look !== otherLooks[subject] && found.push(subject));
    return found;
  };
})();
