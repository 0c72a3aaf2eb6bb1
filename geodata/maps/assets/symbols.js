// Shapes for kinds, fill for status. Each is drawn around 0, 0 at the size of one.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const { trace, circle, line, ring, onPaper } = parts.brush;

  function square(ctx, half) {
    ctx.beginPath();
    ctx.rect(-half, -half, 2 * half, 2 * half);
  }

  function halfFill(ctx, colour) {
    ctx.fillStyle = colour;
    trace(ctx, [[-6.5, 6.5], [6.5, 6.5], [6.5, -6.5]]);
    ctx.fill();
  }

  function unequal(ctx, y) {
    line(ctx, [-3.4, y - 1.6], [3.4, y - 1.6]);
    line(ctx, [-3.4, y + 1.6], [3.4, y + 1.6]);
    line(ctx, [-1.8, y + 4], [1.8, y - 4]);
  }

  const PROJECT = {
    operating(ctx, theme, colour) {
      ctx.fillStyle = colour;
      ctx.fill();
      ctx.stroke();
    },
    planned(ctx) {
      ctx.setLineDash([3, 2.4]);
      ctx.stroke();
    },
    stalled(ctx) {
      ctx.stroke();
      line(ctx, [-2.4, -3], [-2.4, 3]);
      line(ctx, [2.4, -3], [2.4, 3]);
    },
    seized(ctx, theme, colour) {
      halfFill(ctx, colour);
      square(ctx, 6.5);
      ctx.stroke();
      line(ctx, [-6.5, 6.5], [6.5, -6.5]);
    },
    encircled(ctx, theme, colour, mark) {
      if (mark.holder) {
        ctx.fillStyle = colour;
        ctx.fill();
      }
      ctx.stroke();
      ring(ctx, theme, 12.5, mark.presser);
    },
    // Between two statuses, on a day nobody names.
    changing(ctx) {
      ctx.setLineDash([1.5, 2.5]);
      ctx.stroke();
      ctx.setLineDash([]);
      line(ctx, [-3.4, 0], [3.4, 0], [1, -2.4]);
    },
    // Sources contradict each other: this isn't that.
    contested(ctx) {
      ctx.stroke();
      unequal(ctx, 0);
    },
    at_risk(ctx) {
      ctx.stroke();
      line(ctx, [0, -3.8], [0, 0.8]);
      circle(ctx, 0, 3.6, 1.1);
      ctx.fillStyle = ctx.strokeStyle;
      ctx.fill();
    },
    resumption_sought(ctx) {
      ctx.stroke();
      trace(ctx, [[-2.4, -3.4], [3.6, 0], [-2.4, 3.4]]);
      ctx.fillStyle = ctx.strokeStyle;
      ctx.fill();
    },
    unknown(ctx, theme) {
      ctx.strokeStyle = theme.unknown;
      ctx.stroke();
      circle(ctx, 0, 0, 1.3);
      ctx.fillStyle = theme.unknown;
      ctx.fill();
    },
  };

  function drawProject(ctx, theme, mark) {
    onPaper(ctx, theme, () => square(ctx, 6.5));
    const draw = PROJECT[mark.status] || PROJECT.unknown;
    draw(ctx, theme, mark.holder || theme.ink, mark);
  }

  // A gate across the road: posts, and between them what the bar does.
  const CROSSING = {
    open(ctx) {
      ctx.setLineDash([]);
      line(ctx, [-7, 1.5], [3.5, -7.5]);
    },
    closed(ctx, theme) {
      line(ctx, [-7, -1.5], [7, -1.5]);
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 2;
      line(ctx, [-3.6, -5], [3.6, 2]);
      line(ctx, [-3.6, 2], [3.6, -5]);
    },
    restricted(ctx) {
      line(ctx, [-7, -1.5], [0.5, -1.5]);
    },
    trade_ceased(ctx) {
      line(ctx, [-7, -3.4], [7, -3.4]);
      line(ctx, [-7, 0.8], [7, 0.8]);
    },
    contested(ctx, theme) {
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.8;
      unequal(ctx, -1.5);
    },
    changing(ctx, theme) {
      ctx.strokeStyle = theme.ink;
      ctx.setLineDash([1, 3]);
      line(ctx, [-6, -1.5], [6, -1.5]);
    },
  };

  function drawCrossing(ctx, theme, mark) {
    const isKnown = mark.status in CROSSING;
    if (isKnown) {
      ctx.beginPath();
      ctx.roundRect(-10, -8.5, 20, 15.5, 5);
      ctx.fillStyle = theme.halo;
      ctx.fill();
    } else {
      ctx.strokeStyle = theme.halo;
      ctx.lineWidth = 5;
      line(ctx, [-5, -4], [-5, 4]);
      line(ctx, [5, -4], [5, 4]);
      ctx.strokeStyle = theme.unknown;
      ctx.lineWidth = 2;
      line(ctx, [-5, -4], [-5, 4]);
      line(ctx, [5, -4], [5, 4]);
      return;
    }
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2.2;
    line(ctx, [-7, -5], [-7, 5]);
    line(ctx, [7, -5], [7, 5]);
    ctx.strokeStyle = mark.presser || theme.ink;
    ctx.lineWidth = 2.8;
    CROSSING[mark.status](ctx, theme);
  }

  function drawTown(ctx, theme, mark) {
    onPaper(ctx, theme, () => circle(ctx, 0, 0, 5.6));
    ctx.fillStyle = mark.holder || theme.unknown;
    ctx.fill();
    const second = mark.status === "contested" ? mark.presser : mark.after;
    if (second) {
      ctx.beginPath();
      ctx.arc(0, 0, 5.6, -Math.PI / 2, Math.PI / 2);
      ctx.closePath();
      ctx.fillStyle = second;
      ctx.fill();
      circle(ctx, 0, 0, 5.6);
    }
    ctx.stroke();
    if (mark.status === "encircled") ring(ctx, theme, 10, mark.presser);
  }

  const SHAPES = {
    project: drawProject,
    crossing: drawCrossing,
    meeting: parts.eventShapes.meeting,
    attack: parts.eventShapes.attack,
    agreement: parts.eventShapes.agreement,
    exercise: parts.eventShapes.exercise,
    arms: parts.eventShapes.arms,
    town: drawTown,
  };

  parts.drawSymbol = function (ctx, theme, mark, x, y, scale) {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(scale, scale);
    ctx.lineJoin = ctx.lineCap = "round";
    ctx.globalAlpha = 0.35 + 0.65 * mark.strength;
    SHAPES[mark.shape](ctx, theme, mark);
    ctx.restore();
  };
})();
