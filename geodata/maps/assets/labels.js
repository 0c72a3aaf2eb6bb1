// Names of towns: few, haloed, and never on top of a symbol or of each other.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const NEAR_PX = 5;
  const MIN_ZOOM = [0, 4.5, 5.6, 8.4]; // by rank
  const STYLE = [
    { size: 13, weight: 600 },
    { size: 12.5, weight: 600 },
    { size: 12, weight: 450 },
    { size: 11, weight: 400 },
  ];

  function overlaps(a, b) {
    return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  }

  // To the right of the dot if there is room, else left, above, below, or nowhere.
  function candidates(x, y, width, height, gap) {
    return [
      { box: [x + gap, y - height / 2, x + gap + width, y + height / 2], align: "left", tx: x + gap, ty: y },
      { box: [x - gap - width, y - height / 2, x - gap, y + height / 2], align: "right", tx: x - gap, ty: y },
      { box: [x - width / 2, y - gap - height, x + width / 2, y - gap], align: "center", tx: x, ty: y - gap - height / 2 },
      { box: [x - width / 2, y + gap, x + width / 2, y + gap + height], align: "center", tx: x, ty: y + gap + height / 2 },
    ];
  }

  function obstaclesOf(scene) {
    const half = 11 * parts.symbolScale(scene.view);
    const around = (x, y, reach) => [x - reach, y - reach, x + reach, y + reach];
    const fan = scene.fan ? [around(scene.fan.x, scene.fan.y, scene.fan.reach), parts.fanFootBox(scene)] : [];
    return [...scene.placed.map((mark) => around(mark.x, mark.y, half)), ...fan];
  }

  // A town's own dot would lie on the discs of what happened there.
  function isUnderDots(scene, x, y) {
    const sight = scene.dots && parts.sightOf(scene);
    if (!sight) return false;
    return sight.x.some((left, spot) => sight.state[spot] && Math.abs(left - x) < NEAR_PX && Math.abs(sight.y[spot] - y) < NEAR_PX);
  }

  function paintDot(ctx, theme, x, y, rank) {
    ctx.beginPath();
    ctx.arc(x, y, rank === 0 ? 3 : 2.3, 0, 2 * Math.PI);
    ctx.fillStyle = rank === 0 ? theme.text : theme.symbol;
    ctx.strokeStyle = theme.text;
    ctx.lineWidth = 1.3;
    ctx.fill();
    ctx.stroke();
  }

  function isWithin(box, size) {
    return box[0] > 2 && box[1] > 2 && box[2] < size.x - 2 && box[3] < size.y - 2;
  }

  parts.paintTownNames = function (ctx, scene, theme) {
    const { data, view, size } = scene;
    const taken = obstaclesOf(scene);
    const standing = new Map(scene.placed.filter((one) => one.shape === "town").map((one) => [one.id, one]));
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    data.towns.id.forEach((id, i) => {
      const rank = data.towns.rank[i];
      if (view.zoom < MIN_ZOOM[rank]) return;
      const [x, y] = parts.toPixel(view, scene.planes.towns[i]);
      if (x < 0 || y < 0 || x > size.x || y > size.y) return;
      const style = STYLE[rank];
      ctx.font = `${style.weight} ${style.size}px ${theme.font}`;
      const width = ctx.measureText(data.towns.name[i]).width;
      // A name keeps clear of its own symbol, which is an obstacle as any other.
      const hasMark = standing.has(id) || isUnderDots(scene, x, y);
      const gap = hasMark ? 12 * parts.symbolScale(view) : 6;
      const spot = candidates(x, y, width, style.size + 1, gap).find(
        (one) => isWithin(one.box, size) && !taken.some((box) => overlaps(one.box, box)),
      );
      if (!spot) return;
      taken.push(spot.box, [x - 4, y - 4, x + 4, y + 4]);
      if (!hasMark) paintDot(ctx, theme, x, y, rank);
      ctx.textAlign = spot.align;
      ctx.strokeStyle = theme.halo;
      ctx.lineWidth = 3.2;
      ctx.strokeText(data.towns.name[i], spot.tx, spot.ty);
      ctx.fillStyle = rank < 2 ? theme.text : theme.quietText;
      ctx.fillText(data.towns.name[i], spot.tx, spot.ty);
    });
  };
})();
