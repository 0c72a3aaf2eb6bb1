// Shapes for happenings: who met, fought, agreed, exercised, supplied.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const { trace, circle, onPaper } = parts.brush;

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

  parts.eventShapes = {
    meeting: drawMeeting,
    attack: drawAttack,
    agreement: drawAgreement,
    exercise: drawExercise,
    arms: drawArms,
  };
})();
