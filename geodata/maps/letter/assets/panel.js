// The panel: how the selected thing stood at the moment, and the sentences that say so.
// All words are a source's or ours, and reach the page as text alone.
(function () {
  "use strict";

  const make = (tag, name, text = "") => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };

  function isTold({ known, until }, knownBy) {
    if (knownBy === null) return until === null;
    return (known === null || known <= knownBy) && (until === null || knownBy < until);
  }

  function isOn({ from, to }, day) {
    return (from === null || from <= day) && (to === null || day < to);
  }

  // A township is answered for by its seat where nothing is said of itself.
  function spanOf(subject, now) {
    const spans = subject.spans.filter((one) => isTold(one, now.known) && isOn(one, now.day));
    return spans.find((one) => one.claims.length > 0) || spans[0];
  }

  function sentence(claim) {
    const item = make("li", "sentence");
    const quote = make("blockquote", "", claim.excerpt);
    quote.dir = "auto";
    const source = make("cite", "", claim.source);
    source.dir = "auto";
    const when = claim.phrase ? `${claim.when} (“${claim.phrase}”)` : claim.when;
    item.append(make("p", "claim", claim.words), quote, make("p", "when", `${when} · ${claim.polarity}`), source);
    return item;
  }

  window.openPanel = function (panel, told) {
    return function (selected, now) {
      const subject = selected && told.subjects[`${selected.kind}:${selected.id}`];
      if (!selected) {
        panel.replaceChildren(make("p", "hint", "Choose an area or a symbol on the map, and read the sentence behind it."));
        return;
      }
      const span = subject && spanOf(subject, now);
      const words = span ? span.words : "Unknown: no sentence of these articles speaks of it on this day.";
      const list = make("ol", "sentences");
      const claims = (span ? span.claims : []).map((id) => told.claims[id]).filter(Boolean);
      list.append(...claims.filter((one) => now.known === null || one.published <= now.known).map(sentence));
      const answer = make("p", "answer", selected.kind === "event" ? words : `${window.SalweenParts.dateWords(now.day)}: ${words}`);
      answer.setAttribute("role", "status");
      const title = subject ? subject.title : selected.id;
      panel.replaceChildren(make("h2", "", title), answer, list);
    };
  };

  window.listSentences = function (holder, told) {
    const list = make("ol", "sentences");
    list.append(...Object.values(told.claims).map(sentence));
    holder.append(list);
  };
})();
