// Fills that say how sure the map is: hatches, bands, dots.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  // Diagonal stripes that tile without a seam: each runs off all four corners.
  function diagonal(ctx, size, width, colour, isRising) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineCap = "butt";
    ctx.beginPath();
    for (const shift of [-size, 0, size]) {
      if (isRising) {
        ctx.moveTo(shift - size, 2 * size);
        ctx.lineTo(shift + 2 * size, -size);
      } else {
        ctx.moveTo(shift - size, -size);
        ctx.lineTo(shift + 2 * size, 2 * size);
      }
    }
    ctx.stroke();
  }

  function dot(ctx, x, y, radius, colour) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
  }

  const TILES = {
    // Thin rising stripes of whoever presses, over the holder's colour: fought over.
    contested: {
      size: 9,
      draw(ctx, size, colours) {
        ctx.fillStyle = colours[0];
        ctx.fillRect(0, 0, size, size);
        diagonal(ctx, size, 2.6, colours[1], true);
      },
    },
    // Broad falling bands of equal weight, before and after: changed hands, day unknown.
    changed: {
      size: 16,
      draw(ctx, size, colours) {
        ctx.fillStyle = colours[0];
        ctx.fillRect(0, 0, size, size);
        diagonal(ctx, size, size / Math.SQRT2 / 2, colours[1], false);
      },
    },
    // Sparse dots: nobody says.
    unknown: {
      size: 9,
      draw(ctx, size, colours) {
        dot(ctx, size / 4, size / 4, 0.75, colours[0]);
        dot(ctx, (3 * size) / 4, (3 * size) / 4, 0.75, colours[0]);
      },
    },
    dots: {
      size: 8,
      draw(ctx, size, colours) {
        ctx.fillStyle = colours[0];
        ctx.fillRect(0, 0, size, size);
        dot(ctx, size / 4, size / 4, 1.1, colours[1]);
        dot(ctx, (3 * size) / 4, (3 * size) / 4, 1.1, colours[1]);
      },
    },
    rows: {
      size: 6,
      draw(ctx, size, colours) {
        ctx.fillStyle = colours[0];
        ctx.fillRect(0, 0, size, size);
        ctx.fillStyle = colours[1];
        ctx.fillRect(0, 2, size, 1.1);
      },
    },
    grid: {
      size: 7,
      draw(ctx, size, colours) {
        ctx.fillStyle = colours[0];
        ctx.fillRect(0, 0, size, size);
        ctx.fillStyle = colours[1];
        ctx.fillRect(0, 3, size, 1);
        ctx.fillRect(3, 0, 1, size);
      },
    },
  };

  function makeTile(kind, colours, ratio) {
    const { size, draw } = TILES[kind];
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.round(size * ratio);
    const ctx = canvas.getContext("2d");
    const exact = canvas.width / size;
    ctx.scale(exact, exact);
    draw(ctx, size, colours);
    return canvas;
  }

  // A book of patterns; each is made once and laid fixed to the ground at the current zoom.
  parts.openPatterns = function () {
    const made = new Map();
    let matrix = new DOMMatrix();
    let ratio = 1;
    return {
      setView(view, pixelRatio) {
        if (pixelRatio !== ratio) made.clear();
        ratio = pixelRatio;
        const scale = 1 / (view.scale * pixelRatio);
        matrix = new DOMMatrix([scale, 0, 0, scale, 0, 0]);
        made.forEach((pattern) => pattern.setTransform(matrix));
      },
      get(ctx, kind, colours) {
        const name = `${kind} ${colours.join(" ")}`;
        if (!made.has(name)) {
          const pattern = ctx.createPattern(makeTile(kind, colours, ratio), "repeat");
          pattern.setTransform(matrix);
          made.set(name, pattern);
        }
        return made.get(name);
      },
    };
  };
})();
