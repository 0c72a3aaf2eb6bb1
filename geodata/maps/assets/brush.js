// Strokes that all symbols share.
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

  parts.brush = { trace, circle, line, ring, onPaper };
})();
