// Hands on the field: thumbs are taken where they are, whatever else is pressed brings the
// nearest handle there. The range inputs beneath stay for keys and for assistive technology.
const GRIP_PX = { mouse: 14, pen: 18, touch: 24 };
const TOUCH_SLOP_PX = 6; // less is no drag: the finger may be about to scroll the page

function handlesOf(one) {
  const place = placeOf(one.domain, one.width);
  const names = one.now.other === null ? ["day"] : ["day", "other"];
  return names.map((name) => ({ name, x: clamp(place(one.now[name]), 0, one.width) }));
}

function gripAt(one, x, y, pointerType) {
  const handles = handlesOf(one).map((handle) => ({ ...handle, away: Math.abs(handle.x - x) }));
  const reach = GRIP_PX[pointerType] || GRIP_PX.mouse;
  const isOnTrack = y >= one.slider.offsetTop;
  const near = handles.filter((handle) => isOnTrack && handle.away <= reach);
  const [first, second] = handles;
  if (near.length === 2 && Math.abs(first.x - second.x) < 3) return { name: "either", x, offset: 0 };
  const nearest = handles.reduce((a, b) => (b.away < a.away ? b : a));
  if (near.length) return { name: nearest.name, x, offset: nearest.x - x };
  const isBetween = second && x > second.x && x < first.x;
  if (isOnTrack && isBetween && one.now.mode === "window") return { name: "band", x, from: one.now.day };
  return { name: nearest.name, x, offset: 0, isJump: true };
}

function dragTo(one, grip, x) {
  const { now, domain, width } = one;
  if (grip.name === "band") {
    const days = dayAt(domain, width, x) - dayAt(domain, width, grip.x);
    move(one, withBoth(one, grip.from + days - now.day));
    return;
  }
  if (grip.name === "either") {
    if (Math.abs(x - grip.x) < 2) return;
    grip.name = x < grip.x ? "other" : "day";
  }
  const day = clamp(dayAt(domain, width, x + grip.offset), domain.from, domain.to);
  move(one, withHandle(now, grip.name, day));
}

function onPress(one, event) {
  if (event.button !== 0 || one.grip) return;
  const box = one.field.getBoundingClientRect();
  const grip = gripAt(one, event.clientX - box.left, event.clientY - box.top, event.pointerType);
  one.grip = { ...grip, left: box.left, pointerId: event.pointerId };
  one.grip.isWaiting = event.pointerType === "touch";
  one.field.setPointerCapture(event.pointerId);
  one.root.classList.add("is-held");
  hideTip(one);
  if (one.grip.isWaiting) return;
  event.preventDefault(); // no text is selected, and the focus is set by us
  takeHold(one, grip.isJump ? grip.x : null);
}

function takeHold(one, x) {
  stop(one);
  one.grip.isWaiting = false;
  one.isDragging = true;
  (one.grip.name === "other" ? one.otherSlider : one.slider).focus({ preventScroll: true });
  if (x !== null) dragTo(one, one.grip, x);
}

function onDrag(one, event) {
  const { grip } = one;
  if (!grip || event.pointerId !== grip.pointerId) {
    showTip(one, event);
    return;
  }
  const x = event.clientX - grip.left;
  if (grip.isWaiting && Math.abs(x - grip.x) < TOUCH_SLOP_PX) return;
  if (grip.isWaiting) takeHold(one, null);
  dragTo(one, grip, x);
}

// A tap is a press that never moved; a cancelled one was the page's scrolling.
function onLetGo(one, event, isCancelled) {
  const { grip } = one;
  if (!grip || event.pointerId !== grip.pointerId) return;
  if (grip.isWaiting && !isCancelled) takeHold(one, grip.isJump ? grip.x : null);
  one.grip = null;
  one.root.classList.remove("is-held");
  if (one.isDragging) release(one);
}

function openHandles(one) {
  one.listen(one.field, "pointerdown", (event) => onPress(one, event));
  one.listen(one.field, "pointermove", (event) => onDrag(one, event));
  one.listen(one.field, "pointerup", (event) => onLetGo(one, event, false));
  one.listen(one.field, "pointercancel", (event) => onLetGo(one, event, true));
  one.listen(one.field, "pointerleave", () => hideTip(one));
  // Whatever moves an input other than our own keys and pointers: assistive technology.
  for (const [input, name] of [[one.slider, "day"], [one.otherSlider, "other"]]) {
    one.listen(input, "input", () => moveAndSettle(one, withHandle(one.now, name, Number(input.value))));
  }
}
