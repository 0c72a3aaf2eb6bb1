// Playing: the day follows the time that has passed, so that a late frame is made up for.
const PLAY_MS = { day: 60, week: 160, month: 400 };
const CALM_PLAY_MS = 1000; // where the person asked for less motion
const LONGEST_FRAME_MS = 250; // a hidden tab has not been watched
const REST_MS = 700; // at the end, before it begins again
const WHY_STILL = {
  instant: "there is but one day",
  window: "the window covers all of the time",
  compare: "both days are the last one",
};

function paceOf(one) {
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return (isCalm ? CALM_PLAY_MS : PLAY_MS[one.habits.step]) / one.habits.speed;
}

// A window begins again as wide as it is; a comparison runs from its earlier day on.
function beginningOf({ now, model }) {
  if (now.mode === "compare") return now.other;
  return now.mode === "window" ? model.from + now.day - now.other : model.from;
}

function canPlay(one) {
  return Math.min(one.now.day, beginningOf(one)) < one.model.to;
}

function start(one) {
  clearTimeout(one.settleTimer);
  if (one.now.day >= one.model.to) playTo(one, beginningOf(one));
  one.play = { frame: 0, from: one.now.day, step: one.habits.step, steps: 0, at: null, rested: 0 };
  one.play.frame = requestAnimationFrame((time) => advance(one, time));
  showPlay(one);
}

function advance(one, time) {
  const { play } = one;
  play.frame = requestAnimationFrame((next) => advance(one, next));
  const passed = play.at === null ? 0 : Math.min(LONGEST_FRAME_MS, time - play.at);
  play.at = time;
  if (one.now.day >= one.model.to) {
    atEnd(one, passed);
    return;
  }
  if (play.step !== one.habits.step) Object.assign(play, { from: one.now.day, step: one.habits.step, steps: 0 });
  const before = Math.floor(play.steps);
  play.steps += passed / paceOf(one);
  if (Math.floor(play.steps) > before) playTo(one, addStep(play.from, play.step, Math.floor(play.steps)));
}

function playTo(one, day) {
  if (one.now.mode === "window") move(one, withBoth(one, day - one.now.day));
  else move(one, { day });
}

function atEnd(one, passed) {
  if (!one.habits.loop || !canPlay(one)) {
    pause(one);
    return;
  }
  one.play.rested += passed;
  if (one.play.rested < REST_MS) return;
  playTo(one, beginningOf(one));
  Object.assign(one.play, { from: one.now.day, steps: 0, rested: 0 });
}

function stop(one) {
  if (!one.play.frame) return;
  cancelAnimationFrame(one.play.frame);
  one.play = { frame: 0 };
  showPlay(one);
}

function pause(one) {
  stop(one);
  tellPython(one);
}

function toggle(one) {
  if (one.play.frame) pause(one);
  else if (canPlay(one)) start(one);
}

function showPlay(one) {
  const isPlaying = Boolean(one.play.frame);
  const isStill = !isPlaying && !canPlay(one);
  const why = isStill ? `Nothing to play: ${WHY_STILL[one.now.mode]}` : "Play (space)";
  const title = isPlaying ? "Pause (space)" : why;
  if (one.playButton.title === title) return;
  one.playButton.title = title;
  one.playButton.disabled = isStill;
  one.playButton.classList.toggle("is-playing", isPlaying);
  one.playButton.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
}

function openPlay(one, find) {
  one.playButton = find("[data-do=play]");
  one.listen(one.playButton, "click", () => toggle(one));
  const loop = find("[data-do=loop]");
  one.listen(loop, "click", () => {
    one.habits.loop = !one.habits.loop;
    loop.setAttribute("aria-pressed", String(one.habits.loop));
  });
  loop.setAttribute("aria-pressed", String(one.habits.loop));
  for (const name of ["step", "speed"]) {
    const select = find(`[data-do=${name}]`);
    select.value = String(one.habits[name]);
    one.listen(select, "change", () => (one.habits[name] = name === "speed" ? Number(select.value) : select.value));
  }
}
