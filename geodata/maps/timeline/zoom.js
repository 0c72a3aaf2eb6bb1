// The part of the span that is shown, and the bar that tells which part it is.
const LEAST_SPAN_DAYS = 14;
const ZOOM_STEP = 2;
const PAN_KEYS = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageDown: -0.8, PageUp: 0.8, Home: -Infinity, End: Infinity };

function isZoomed(one) {
  return one.domain.from > one.model.from || one.domain.to < one.model.to;
}

function setDomain(one, from, span) {
  const whole = one.model.to - one.model.from;
  const days = clamp(Math.round(span), Math.min(LEAST_SPAN_DAYS, whole), whole);
  const begin = clamp(Math.round(from), one.model.from, one.model.to - days);
  if (begin === one.domain.from && begin + days === one.domain.to) return;
  one.domain = { from: begin, to: begin + days };
  hideTip(one);
  later(one, { isNewView: true });
}

// What lies under the pointer stays there.
function zoomBy(one, factor, anchor = one.now.day) {
  const span = one.domain.to - one.domain.from;
  const least = Math.min(LEAST_SPAN_DAYS, one.model.to - one.model.from);
  const next = clamp(span / factor, least, one.model.to - one.model.from);
  const fixed = clamp(anchor, one.domain.from, one.domain.to);
  setDomain(one, fixed - ((fixed - one.domain.from) * next) / Math.max(1, span), next);
}

function zoomToAll(one) {
  setDomain(one, one.model.from, one.model.to - one.model.from);
}

// A day set outside takes the shown part along, with most of the room where it is heading.
function follow(one, before) {
  const { now, domain } = one;
  const day = now.day !== before.day || now.other === null ? now.day : now.other;
  if (day >= domain.from && day <= domain.to) return;
  const span = domain.to - domain.from;
  setDomain(one, day > domain.to ? day - span * 0.25 : day - span * 0.75, span);
}

function onWheel(one, event) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const x = event.clientX - one.field.getBoundingClientRect().left;
  zoomBy(one, Math.exp(-event.deltaY / 240), dayAt(one.domain, one.width, x));
}

function showOverview(one) {
  const { domain, model, now, overview } = one;
  const whole = Math.max(1, model.to - model.from);
  const percent = (day) => `${(100 * (day - model.from)) / whole}%`;
  one.root.classList.toggle("is-zoomed", isZoomed(one));
  one.view.style.left = percent(domain.from);
  one.view.style.right = `calc(100% - ${percent(domain.to)})`;
  one.pin.style.left = percent(now.day);
  overview.setAttribute("aria-valuemin", model.from);
  overview.setAttribute("aria-valuemax", Math.max(model.from, model.to - (domain.to - domain.from)));
  overview.setAttribute("aria-valuenow", domain.from);
  overview.setAttribute("aria-valuetext", `${inShort(domain.from)} to ${inShort(domain.to)}`);
}

function panBy(one, share) {
  const span = one.domain.to - one.domain.from;
  const by = Number.isFinite(share) ? share * span : Math.sign(share) * (one.model.to - one.model.from);
  const days = Math.abs(by) < 1 ? Math.sign(by) : by;
  setDomain(one, one.domain.from + days, span);
}

function onOverviewKey(one, event) {
  if (!(event.key in PAN_KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  panBy(one, PAN_KEYS[event.key]);
}

// Pressed beside the shown part, it comes there; then it is dragged from where it was taken.
function openOverview(one) {
  const dayUnder = (event) => {
    const box = one.overview.getBoundingClientRect();
    return one.model.from + ((event.clientX - box.left) / box.width) * (one.model.to - one.model.from);
  };
  let held = null;
  one.listen(one.overview, "pointerdown", (event) => {
    if (event.button !== 0) return;
    const day = dayUnder(event);
    const { from, to } = one.domain;
    if (day < from || day > to) setDomain(one, day - (to - from) / 2, to - from);
    held = day - one.domain.from;
    one.overview.setPointerCapture(event.pointerId);
  });
  one.listen(one.overview, "pointermove", (event) => {
    if (held !== null) setDomain(one, dayUnder(event) - held, one.domain.to - one.domain.from);
  });
  for (const name of ["pointerup", "pointercancel"]) one.listen(one.overview, name, () => (held = null));
  one.listen(one.overview, "keydown", (event) => onOverviewKey(one, event));
}

function openZoom(one, find) {
  one.listen(find("[data-do=zoom-in]"), "click", () => zoomBy(one, ZOOM_STEP));
  one.listen(find("[data-do=zoom-out]"), "click", () => zoomBy(one, 1 / ZOOM_STEP));
  one.listen(find("[data-do=zoom-all]"), "click", () => zoomToAll(one));
  one.listen(one.field, "wheel", (event) => onWheel(one, event), { passive: false });
  openOverview(one);
}
