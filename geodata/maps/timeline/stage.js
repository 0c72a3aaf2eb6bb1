// The field: what stands still is drawn once per view, what moves is laid over it.
const STRIP_PX = 20;
const ROW_PX = 12;
const AXIS_PX = 15;

function layOutRows(one) {
  one.stripHeight = STRIP_PX;
  one.rowHeight = ROW_PX;
  one.above = STRIP_PX + one.model.kinds.length * ROW_PX;
  const style = one.root.style;
  style.setProperty("--strip", `${STRIP_PX}px`);
  style.setProperty("--row", `${ROW_PX}px`);
  style.setProperty("--above", `${one.above}px`);
  one.field.style.height = `calc(${one.above + AXIS_PX}px + var(--track))`;
  const said = one.model.kinds.join();
  if (one.rowsSaid === said) return;
  one.rowsSaid = said;
  one.period = madeOf("div", "period");
  one.rows = one.model.kinds.map(makeRow);
  one.gutter.replaceChildren(one.period, ...one.rows.map((row) => row.element));
}

function madeOf(tag, name, text = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

function makeRow(kind) {
  const element = madeOf("div", "row");
  const [sure, may] = [madeOf("span", "sure"), madeOf("span", "may")];
  element.append(madeOf("span", "kind", kindLabel(kind)), sure, may);
  return { element, sure, may };
}

function drawStill(one) {
  const { model, domain, width } = one;
  if (!width) return;
  layOutRows(one);
  one.bins = binEvents(model, domain, width - THUMB_PX);
  const place = placeOf(domain, width);
  const ratio = window.devicePixelRatio || 1;
  one.canvas.width = Math.round(width * ratio);
  one.canvas.height = Math.round(one.above * ratio);
  one.canvas.style.height = `${one.above}px`;
  const ctx = one.canvas.getContext("2d");
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintMarks(ctx, model, domain, place, STRIP_PX, width);
  paintRows(one, ctx, place);
  drawAxis(one.axis, domain, width);
  for (const slider of [one.slider, one.otherSlider]) {
    slider.min = domain.from;
    slider.max = domain.to;
  }
}

function paintRows(one, ctx, place) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(THUMB_PX / 2 - 2, STRIP_PX, one.width - THUMB_PX + 4, one.above - STRIP_PX);
  ctx.clip();
  ctx.fillStyle = getComputedStyle(one.root).color;
  paintHistogram(ctx, one.bins, place, STRIP_PX, ROW_PX);
  ctx.restore();
}

// Only this runs while the clock moves: transforms and a few words.
function showMoment(one) {
  const { now, domain, width } = one;
  const place = placeOf(domain, width);
  const isInside = (day) => day !== null && day >= domain.from && day <= domain.to;
  setPole(one.poles.day, isInside(now.day) && place(now.day));
  setPole(one.poles.other, isInside(now.other) && place(now.other));
  setPole(one.poles.known, isInside(now.known) && place(now.known));
  const first = place(clamp(now.other ?? now.day, domain.from, domain.to));
  const last = place(clamp(now.day, domain.from, domain.to));
  one.shade.hidden = now.mode !== "window" || !width;
  one.shade.style.transform = `translateX(${first}px) scaleX(${Math.max(1, last - first)})`;
  showSlider(one.slider, now.day, isInside(now.day));
  one.otherSlider.hidden = now.other === null;
  if (now.other !== null) showSlider(one.otherSlider, now.other, isInside(now.other));
}

function setPole(pole, x) {
  pole.hidden = x === false;
  if (x !== false) pole.style.transform = `translateX(${x}px)`;
}

function showSlider(slider, day, isInside) {
  slider.value = day;
  slider.classList.toggle("is-beyond", !isInside);
}

// The rows count the window, or else the bin that the day lies in.
function showCounts(one) {
  const { model, now, bins } = one;
  if (!bins) return;
  const isWindow = now.mode === "window";
  const bin = binAt(bins, now.day);
  const counts = isWindow ? countBetween(model, now.other, now.day) : countsOfBin(bins, bin);
  const period = isWindow ? "in the window" : unitInWords(bins.edges[bin], bins.unit);
  one.period.textContent = model.kinds.length ? period : "Changes";
  one.rows.forEach(({ element, sure, may }, row) => {
    sure.textContent = NUMBER.format(counts.sure[row]);
    may.textContent = counts.may[row] ? `+${NUMBER.format(counts.may[row])}` : "";
    element.title = `${period}: ${countInWords(model.kinds[row], counts.sure[row], counts.may[row])}`;
  });
}

function showTip(one, event) {
  if (event.pointerType === "touch" || !one.bins) return;
  const box = one.field.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  one.tip.textContent = tipAt(one, x, y);
  one.tip.hidden = false;
  const wide = one.tip.offsetWidth;
  const left = clamp(x + 14 + wide > box.width ? x - 14 - wide : x + 14, 0, Math.max(0, box.width - wide));
  one.tip.style.transform = `translate(${left}px, ${-one.tip.offsetHeight / 2 + clamp(y, 10, box.height)}px)`;
}

function hideTip(one) {
  one.tip.hidden = true;
}
