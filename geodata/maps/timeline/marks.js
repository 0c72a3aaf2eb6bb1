// The strip of changes: a dot for a day that is known, a bar for the days between which it
// happened, in the colour of whoever changed it. Where there are too many, columns of them.
const LANES = 3;
const LANE_PX = 6;
const CROWDED_PX = 5; // so much room each change should have
const COLUMN_PX = 4;

function visibleChanges(model, domain) {
  return model.changes.filter((one) => one.to >= domain.from && one.from <= domain.to);
}

// Marks that would cover each other go to another lane, as long as there is one.
function lanesOf(changes, place) {
  const ends = new Array(LANES).fill(-Infinity);
  return changes.map((change) => {
    const left = place(change.from) - 3.5;
    const right = place(change.to) + 3.5;
    let lane = ends.findIndex((end) => end <= left);
    if (lane < 0) lane = ends.indexOf(Math.min(...ends));
    ends[lane] = Math.max(ends[lane], right);
    return { change, lane, left, right };
  });
}

function paintMarks(ctx, model, domain, place, height, width) {
  const changes = visibleChanges(model, domain);
  ctx.save();
  ctx.beginPath();
  ctx.rect(THUMB_PX / 2 - 4, 0, width - THUMB_PX + 8, height);
  ctx.clip();
  if (changes.length > (width / CROWDED_PX) * LANES) paintColumns(ctx, changes, place, height);
  else paintEach(ctx, lanesOf(changes, place), height);
  ctx.restore();
}

function paintEach(ctx, placed, height) {
  for (const { change, lane, left, right } of placed) {
    const y = height - 4 - lane * LANE_PX;
    ctx.fillStyle = ctx.strokeStyle = change.colour;
    ctx.beginPath();
    if (change.from === change.to) {
      ctx.arc((left + right) / 2, y, 2.8, 0, 2 * Math.PI);
      ctx.fill();
      continue;
    }
    // A bar with rounded ends and no point in it: any of its days may be the one.
    ctx.lineWidth = 4;
    ctx.lineCap = "round";
    ctx.globalAlpha = 0.55;
    ctx.moveTo(left + 3.5, y);
    ctx.lineTo(right - 3.5, y);
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
}

// Spans lie beneath as a veil, days stand in columns with a segment for each colour.
function paintColumns(ctx, changes, place, height) {
  const columns = new Map();
  for (const change of changes) {
    if (change.from !== change.to) continue;
    const column = Math.floor(place(change.from) / COLUMN_PX);
    if (!columns.has(column)) columns.set(column, new Map());
    const colours = columns.get(column);
    colours.set(change.colour, (colours.get(change.colour) || 0) + 1);
  }
  paintVeil(ctx, changes, place, height);
  const sums = [...columns.values()].map((colours) => [...colours.values()].reduce((a, b) => a + b, 0));
  const scale = (height - 3) / Math.max(1, ...sums);
  for (const [column, colours] of columns) {
    let y = height - 2;
    for (const [colour, count] of [...colours].sort()) {
      const tall = Math.max(1, count * scale);
      ctx.fillStyle = colour;
      ctx.fillRect(column * COLUMN_PX, y - tall, COLUMN_PX - 1, tall);
      y -= tall;
    }
  }
}

function paintVeil(ctx, changes, place, height) {
  ctx.globalAlpha = 0.12;
  for (const change of changes) {
    if (change.from === change.to) continue;
    ctx.fillStyle = change.colour;
    ctx.fillRect(place(change.from), height - 4, Math.max(2, place(change.to) - place(change.from)), 2);
  }
  ctx.globalAlpha = 1;
}

// Those whose mark lies under a pixel, for the words beside the pointer.
function changesNear(model, domain, place, x) {
  return visibleChanges(model, domain).filter((one) => place(one.from) - 4 <= x && x <= place(one.to) + 4);
}
