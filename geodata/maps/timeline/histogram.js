// A small histogram for each kind of event: solid is what lies wholly within a bin, light what
// may. An uncertain date is so seen as long as it is, and never as a point.
const BIN_PX = 3;
const LEAST_PEAK = 2; // a single event among few doesn't fill its row

function unitFor(domain, width) {
  const perDay = width / Math.max(1, domain.to - domain.from);
  return UNITS.find((unit) => perDay * UNIT_DAYS[unit] >= BIN_PX) || "year";
}

function edgesOf(domain, unit) {
  const edges = [startOfUnit(domain.from, unit)];
  while (edges[edges.length - 1] <= domain.to) edges.push(nextUnit(edges[edges.length - 1], unit));
  return Int32Array.from(edges);
}

// The bin of every day, because a lookup is faster than 100,000 searches.
function binOfDays(edges) {
  const first = edges[0];
  const bins = new Uint16Array(edges[edges.length - 1] - first);
  for (let bin = 0; bin < edges.length - 1; bin += 1) bins.fill(bin, edges[bin] - first, edges[bin + 1] - first);
  return bins;
}

// An interval over several bins is entered at its ends only; summing up fills what lies between.
function binEvents(model, domain, width) {
  const unit = unitFor(domain, width);
  const edges = edgesOf(domain, unit);
  const binOf = binOfDays(edges);
  const count = edges.length - 1;
  const make = () => model.kinds.map(() => new Int32Array(count + 1));
  const solid = make();
  const may = make();
  const { events, told } = model;
  const first = edges[0];
  const last = edges[count] - 1;
  for (let k = 0; k < told.length; k += 1) {
    const i = told[k];
    const from = events.from[i];
    const to = events.to[i];
    if (from > last) break;
    if (to < first) continue;
    const begin = binOf[Math.max(from, first) - first];
    const end = binOf[Math.min(to, last) - first];
    const row = events.row[i];
    if (begin === end && from >= first && to <= last && !events.loose[i]) {
      solid[row][begin] += 1;
    } else {
      may[row][begin] += 1;
      may[row][end + 1] -= 1;
    }
  }
  may.forEach((row) => row.forEach((_, bin) => bin > 0 && (row[bin] += row[bin - 1])));
  return { unit, edges, binOf, count, solid, may, peaks: peaksOf(solid, may, count) };
}

function peaksOf(solid, may, count) {
  return solid.map((row, k) => {
    let peak = LEAST_PEAK;
    for (let bin = 0; bin < count; bin += 1) peak = Math.max(peak, row[bin] + may[k][bin]);
    return peak;
  });
}

function binAt(bins, day) {
  return bins.binOf[Math.min(Math.max(day - bins.edges[0], 0), bins.binOf.length - 1)];
}

function countsOfBin(bins, bin) {
  return { sure: bins.solid.map((row) => row[bin]), may: bins.may.map((row) => row[bin]) };
}

// Light bins touch each other, so that a long uncertainty is one bar; solid ones stand apart.
function paintHistogram(ctx, bins, place, top, rowHeight) {
  const edgeX = Array.from(bins.edges, (edge) => place(edge - 0.5));
  bins.solid.forEach((row, k) => {
    const floor = top + (k + 1) * rowHeight - 1;
    const scale = (rowHeight - 3) / bins.peaks[k];
    ctx.globalAlpha = 0.16;
    ctx.fillRect(edgeX[0], floor, edgeX[bins.count] - edgeX[0], 1);
    for (let bin = 0; bin < bins.count; bin += 1) {
      const sure = row[bin];
      const may = bins.may[k][bin];
      if (sure + may === 0) continue;
      const width = edgeX[bin + 1] - edgeX[bin];
      const gap = width >= 4 ? 1 : 0;
      const low = sure && Math.max(1.5, sure * scale);
      const high = may && Math.max(1.5, may * scale);
      if (may) {
        ctx.globalAlpha = 0.3;
        ctx.fillRect(edgeX[bin], floor - low - high, width, high);
      }
      if (sure) {
        ctx.globalAlpha = 0.85;
        ctx.fillRect(edgeX[bin] + gap / 2, floor - low, Math.max(1.5, width - gap), low);
      }
    }
  });
  ctx.globalAlpha = 1;
}
