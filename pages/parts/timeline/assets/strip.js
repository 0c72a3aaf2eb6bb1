// The strip above the slider: a dot for each change of a known day, a bar where the day is unsure.
const SVG = "http://www.w3.org/2000/svg";
const THUMB_PX = 24;
const LANES = 4;

function svgElement(tag, attributes, parent) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  parent.append(made);
  return made;
}

// The middle of the slider's thumb runs from half a thumb to half a thumb before the end.
function xOf(model, width, day) {
  const share = (day - model.from) / Math.max(1, model.to - model.from);
  return THUMB_PX / 2 + share * (width - THUMB_PX);
}

// Marks that would cover each other go to another lane, as long as there is one.
function lanesOf(model, width) {
  const ends = new Array(LANES).fill(-Infinity);
  return model.marks.map((mark) => {
    const left = xOf(model, width, Math.max(model.from, mark.from)) - 4;
    const right = xOf(model, width, Math.min(model.to, mark.to)) + 4;
    let lane = ends.findIndex((end) => end <= left);
    if (lane < 0) lane = ends.indexOf(Math.min(...ends));
    ends[lane] = Math.max(ends[lane], right);
    return { mark, lane, left, right };
  });
}

function drawStrip(svg, model) {
  const width = svg.clientWidth;
  svg.replaceChildren();
  if (!width) return;
  for (const { mark, lane, left, right } of lanesOf(model, width)) {
    if (mark.to < model.from || mark.from > model.to) continue;
    const y = 30 - lane * 8;
    const isSpan = right - left > 12;
    const colour = /^#[0-9a-f]{6}$/i.test(mark.colour) ? mark.colour : "#888888";
    if (isSpan) {
      svgElement("line", { x1: left + 4, x2: right - 4, y1: y, y2: y, stroke: colour, "stroke-width": 4, "stroke-opacity": 0.38, "stroke-linecap": "round" }, svg);
    }
    const x = isSpan ? right - 4 : (left + right) / 2;
    svgElement("circle", { cx: x, cy: y, r: isSpan ? 2.2 : 3.3, fill: colour }, svg);
  }
  svgElement("line", { class: "cursor", y1: 0, y2: 36, x1: 0, x2: 0 }, svg);
}

function moveCursor(svg, model, day) {
  const cursor = svg.querySelector(".cursor");
  if (!cursor) return;
  const x = xOf(model, svg.clientWidth, day);
  cursor.setAttribute("x1", x);
  cursor.setAttribute("x2", x);
}

// Years where there is room for them, months where there is room for those.
function drawYears(svg, model) {
  const width = svg.clientWidth;
  svg.replaceChildren();
  const perYear = (width * 365) / Math.max(1, model.to - model.from);
  const everyMonths = [1, 3, 6, 12, 24, 60].find((months) => (perYear * months) / 12 > 58) || 120;
  const start = new Date(model.from * DAY_MS);
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month += (everyMonths - (month % everyMonths)) % everyMonths;
  for (; ; month += everyMonths) {
    const when = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
    const day = Math.round(when / DAY_MS);
    if (day > model.to) break;
    if (day < model.from) continue;
    const x = xOf(model, width, day);
    const isYear = month % 12 === 0;
    const text = isYear
      ? String(when.getUTCFullYear())
      : when.toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" });
    svgElement("line", { x1: x, x2: x, y1: 0, y2: isYear ? 6 : 4 }, svg);
    if (x > 14 && x < width - 14) {
      svgElement("text", { x, y: 15, "text-anchor": "middle", "font-weight": isYear ? 650 : 400 }, svg).textContent = text;
    }
  }
}
