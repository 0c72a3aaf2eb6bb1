// Shapes for kinds, fill for status. Each is drawn around 0, 0 at the size of one.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  function trace(ctx, points) {
    ctx.beginPath();
    points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.closePath();
  }

  function circle(ctx, x, y, radius) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  }

  function ring(ctx, theme, radius, colour) {
    circle(ctx, 0, 0, radius);
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = 4.4;
    ctx.stroke();
    ctx.strokeStyle = colour || theme.ink;
    ctx.lineWidth = 2.6;
    ctx.stroke();
  }

  function line(ctx, ...points) {
    ctx.beginPath();
    points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.stroke();
  }

  // Paper under every symbol, so that it reads on any fill.
  function onPaper(ctx, theme, shape) {
    shape();
    ctx.strokeStyle = theme.halo;
    ctx.lineWidth = 5;
    ctx.stroke();
    ctx.fillStyle = theme.symbol;
    ctx.fill();
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.6;
  }

  function square(ctx, half) {
    ctx.beginPath();
    ctx.rect(-half, -half, 2 * half, 2 * half);
  }

  function halfFill(ctx, colour) {
    ctx.fillStyle = colour;
    trace(ctx, [[-6.5, 6.5], [6.5, 6.5], [6.5, -6.5]]);
    ctx.fill();
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

  // Two rounds that touch: one for each side of the table.
  function drawMeeting(ctx, theme, mark) {
    const [first, second] = [mark.colours[0] || theme.ink, mark.colours[1] || theme.unknown];
    onPaper(ctx, theme, () => {
      circle(ctx, -4.4, 0, 5.6);
      ctx.moveTo(10, 0);
      ctx.arc(4.4, 0, 5.6, 0, 2 * Math.PI);
    });
    for (const [x, colour] of [[4.4, second], [-4.4, first]]) {
      circle(ctx, x, 0, 5);
      ctx.fillStyle = mark.isPlanned ? theme.symbol : colour;
      ctx.strokeStyle = mark.isPlanned ? colour : theme.symbol;
      ctx.lineWidth = mark.isPlanned ? 2 : 1.2;
      ctx.fill();
      ctx.stroke();
    }
  }

  function drawAttack(ctx, theme, mark) {
    const points = [];
    for (let i = 0; i < 16; i += 1) {
      const radius = i % 2 ? 4.3 : 9.6;
      const angle = (i * Math.PI) / 8 - Math.PI / 2;
      points.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    }
    onPaper(ctx, theme, () => trace(ctx, points));
    trace(ctx, points);
    ctx.fillStyle = mark.colours[0] || theme.ink;
    ctx.lineWidth = 0.9;
    if (!mark.isPlanned) ctx.fill();
    ctx.stroke();
    if (mark.colours[1]) {
      circle(ctx, 0, 0, 2.6);
      ctx.fillStyle = mark.colours[1];
      ctx.fill();
    }
  }

  function drawAgreement(ctx, theme, mark) {
    const diamond = [[0, -8.6], [8.6, 0], [0, 8.6], [-8.6, 0]];
    onPaper(ctx, theme, () => trace(ctx, diamond));
    ctx.fillStyle = mark.colours[0] || theme.ink;
    trace(ctx, [[0, -8.6], [0, 8.6], [-8.6, 0]]);
    ctx.fill();
    ctx.fillStyle = mark.colours[1] || theme.unknown;
    trace(ctx, [[0, -8.6], [8.6, 0], [0, 8.6]]);
    ctx.fill();
    trace(ctx, diamond);
    ctx.stroke();
  }

  function drawExercise(ctx, theme, mark) {
    const triangle = [[0, -8.4], [8.4, 6.4], [-8.4, 6.4]];
    onPaper(ctx, theme, () => trace(ctx, triangle));
    ctx.fillStyle = mark.colours[0] || theme.ink;
    trace(ctx, triangle);
    ctx.fill();
    ctx.stroke();
  }

  function drawArms(ctx, theme, mark) {
    const arrow = [[-8, -3], [0, -3], [0, -7.5], [9, 0], [0, 7.5], [0, 3], [-8, 3]];
    onPaper(ctx, theme, () => trace(ctx, arrow));
    ctx.fillStyle = mark.colours[0] || theme.ink;
    trace(ctx, arrow);
    ctx.fill();
    ctx.stroke();
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
    meeting: drawMeeting,
    attack: drawAttack,
    agreement: drawAgreement,
    exercise: drawExercise,
    arms: drawArms,
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
