// "As published by": the second clock, of what sources had said by a day.
function openKnown(one, find) {
  one.knownSwitch = find("[data-do=known]");
  one.knownRow = find(".known");
  one.knownSlider = find("[data-do=known-slide]");
  one.knownGo = find("[data-do=known-go]");
  one.knownWords = find(".known-words");
  one.knownCount = find(".known-count");
  one.knownTicks = find(".known-ticks");
  one.knownPrevious = find("[data-do=known-previous]");
  one.knownNext = find("[data-do=known-next]");
  one.listen(one.knownSwitch, "change", () => {
    moveAndSettle(one, { known: one.knownSwitch.checked ? lastPublished(one) : null });
  });
  one.listen(one.knownSlider, "input", () => {
    move(one, { known: Number(one.knownSlider.value) });
    if (one.knownPointer === null) settleLater(one);
  });
  holdKnown(one);
  openDateField(one, one.knownGo, (known) => (one.now.known === null ? {} : { known }));
  one.listen(one.knownPrevious, "click", () => moveAndSettle(one, { known: publishedBefore(one) }));
  one.listen(one.knownNext, "click", () => moveAndSettle(one, { known: publishedAfter(one) }));
  one.listen(one.knownSlider, "keydown", (event) => onKnownKey(one, event));
}

// A thumb that is pressed without being moved changes nothing, and is let go wherever the
// pointer then is: only the window hears of all that.
function holdKnown(one) {
  one.listen(one.knownSlider, "pointerdown", (event) => {
    if (event.button !== 0) return;
    stop(one);
    one.knownPointer = event.pointerId;
  });
  for (const name of ["pointerup", "pointercancel"]) {
    one.listen(window, name, (event) => event.pointerId === one.knownPointer && release(one), { capture: true });
  }
}

// Nothing changes between two publications, so that a step leads from one to the next.
function onKnownKey(one, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { known } = one.now;
  const { from, to } = knownSpan(one);
  const days = {
    ArrowLeft: () => publishedBefore(one), ArrowDown: () => publishedBefore(one),
    ArrowRight: () => publishedAfter(one), ArrowUp: () => publishedAfter(one),
    PageDown: () => addStep(known, "month", -1), PageUp: () => addStep(known, "month", 1),
    Home: () => from, End: () => to,
  };
  if (!(event.key in days)) return;
  event.preventDefault();
  event.stopPropagation();
  moveAndSettle(one, { known: clamp(days[event.key](), from, to) });
}

function knownSpan({ model }) {
  const { published } = model;
  const last = published[published.length - 1];
  return { from: Math.min(model.from, published[0] ?? model.from), to: Math.max(model.to, last ?? model.to) };
}

function lastPublished(one) {
  const { published } = one.model;
  return published.length ? published[published.length - 1] : one.model.to;
}

function publishedBefore(one) {
  return one.model.published.findLast((day) => day < one.now.known) ?? one.now.known;
}

function publishedAfter(one) {
  return one.model.published.find((day) => day > one.now.known) ?? one.now.known;
}

function articlesInWords({ model, now }) {
  const { published } = model;
  const count = published.filter((day) => day <= now.known).length;
  return `${count} of ${published.length} ${published.length === 1 ? "article" : "articles"}`;
}

function showKnown(one) {
  const { now } = one;
  const isOn = now.known !== null;
  one.knownSwitch.checked = isOn;
  one.knownSwitch.disabled = !isOn && one.model.published.length === 0;
  for (const part of [one.knownRow, one.knownWords, one.knownGo]) part.hidden = !isOn;
  if (!isOn) return;
  const { from, to } = knownSpan(one);
  one.knownSlider.min = from;
  one.knownSlider.max = to;
  one.knownSlider.value = now.known;
  showField(one.knownGo, from, to, now.known);
  const articles = articlesInWords(one);
  one.knownWords.textContent = `as published by ${inShort(now.known)}: ${articles}`;
  one.knownCount.textContent = articles;
  one.knownSlider.setAttribute("aria-valuetext", `${inWords(now.known)}: ${articles}`);
  one.knownPrevious.disabled = publishedBefore(one) === now.known;
  one.knownNext.disabled = publishedAfter(one) === now.known;
  drawPublished(one, { from, to });
}

// A tick for each day on which an article came out; those to come are faint.
function drawPublished(one, span) {
  const width = one.knownTicks.clientWidth;
  const said = `${width} ${span.from} ${span.to} ${one.wanted} ${one.model.published.length}`;
  if (one.publishedDrawn !== said) {
    const place = placeOf(span, width);
    one.publishedDrawn = said;
    one.knownTicks.replaceChildren();
    one.publishedLines = [...new Set(one.model.published)].map((day) => {
      const x = place(day);
      return { day, line: svgElement("line", { x1: x, x2: x, y1: 1, y2: 9 }, one.knownTicks) };
    });
  }
  for (const { day, line } of one.publishedLines) line.classList.toggle("is-said", day <= one.now.known);
}
