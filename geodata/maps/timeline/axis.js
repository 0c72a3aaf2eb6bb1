// Where a day lies on the screen, and the calendar beneath.
const THUMB_PX = 24;
const TICK_PX = 58;
const SVG = "http://www.w3.org/2000/svg";

// The middle of a thumb runs from half a thumb after the track's beginning to half before its end.
function placeOf(domain, width) {
  const perDay = (width - THUMB_PX) / Math.max(1, domain.to - domain.from);
  return (day) => THUMB_PX / 2 + (day - domain.from) * perDay;
}

function dayAt(domain, width, x) {
  const share = (x - THUMB_PX / 2) / Math.max(1, width - THUMB_PX);
  return Math.round(domain.from + share * (domain.to - domain.from));
}

function svgElement(tag, attributes, parent) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  parent.append(made);
  return made;
}

// Years where there is room for them, months where there is room for those, then days.
function ticksOf(domain, width) {
  const perDay = width / Math.max(1, domain.to - domain.from);
  const days = [1, 2, 7, 14].find((count) => count * perDay > TICK_PX);
  return days ? dayTicks(domain, days) : monthTicks(domain, perDay * 30.4);
}

function dayTicks(domain, every) {
  const ticks = [];
  for (let day = startOfUnit(domain.from, every < 7 ? "day" : "week"); day <= domain.to; day += every) {
    const when = new Date(day * DAY_MS);
    const text = `${when.getUTCDate()} ${MONTH_ALONE.format(when)}`;
    if (day >= domain.from) ticks.push({ day, text, isStrong: when.getUTCDate() <= every });
  }
  return ticks;
}

function monthTicks(domain, perMonth) {
  const every = [1, 2, 3, 6, 12, 24, 60].find((months) => perMonth * months > TICK_PX) || 120;
  const start = new Date(domain.from * DAY_MS);
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month += (every - (month % every)) % every;
  const ticks = [];
  for (; ; month += every) {
    const day = firstOf(Math.floor(month / 12), month % 12);
    if (day > domain.to) return ticks;
    const isYear = month % 12 === 0;
    const text = isYear ? String(month / 12) : MONTH_ALONE.format(day * DAY_MS);
    if (day >= domain.from) ticks.push({ day, text, isStrong: isYear });
  }
}

function drawAxis(svg, domain, width) {
  const place = placeOf(domain, width);
  svg.replaceChildren();
  for (const { day, text, isStrong } of ticksOf(domain, width)) {
    const x = place(day);
    svgElement("line", { x1: x, x2: x, y1: 0, y2: isStrong ? 5 : 3 }, svg);
    if (x < 14 || x > width - 14) continue;
    svgElement("text", { x, y: 13, "text-anchor": "middle", "font-weight": isStrong ? 650 : 400 }, svg).textContent = text;
  }
}
