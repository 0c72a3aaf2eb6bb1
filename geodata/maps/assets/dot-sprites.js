// Discs as pixels: each size and colour is drawn once, then copied wherever it stands.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const SPRITES_AT_MOST = 6000; // forgotten together when there are more
  const FIGURES = "0123456789";

  const clamp = (value) => Math.max(0, Math.min(1, value));
  const pack = (r, g, b, alpha) => ((alpha << 24) | (b << 16) | (g << 8) | r) >>> 0; // little-endian RGBA

  parts.channelsOf = function (hex) {
    const number = parseInt(hex.slice(1), 16);
    return [number >> 16, (number >> 8) & 255, number & 255];
  };

  parts.mixed = function (under, over, share) {
    return under.map((one, i) => Math.round(one + (over[i] - one) * share));
  };

  // A disc of `radius` device pixels with a halo of paper, its centre on a pixel.
  function drawSprite(radius, halo, ink, paper) {
    const half = Math.ceil(radius + halo);
    const side = 2 * half + 1;
    const pixels = new Uint32Array(side * side);
    for (let y = -half; y <= half; y += 1) {
      for (let x = -half; x <= half; x += 1) {
        const distance = Math.hypot(x, y);
        const cover = clamp(radius + halo - distance + 0.5);
        if (cover === 0) continue;
        const [r, g, b] = parts.mixed(paper, ink, clamp(radius - distance + 0.5));
        pixels[(y + half) * side + x + half] = pack(r, g, b, Math.round(255 * cover));
      }
    }
    return { half, side, pixels, solid: pixels[half * side + half] };
  }

  // A book of sprites for one theme and pixel ratio. Radii come in halves of a pixel.
  parts.openSprites = function (paper, halo) {
    const made = new Map();
    return {
      get(halves, rgb) {
        const name = ((rgb[0] << 16) | (rgb[1] << 8) | rgb[2]) * 1024 + halves;
        let sprite = made.get(name);
        if (!sprite) {
          if (made.size > SPRITES_AT_MOST) made.clear();
          sprite = drawSprite(halves / 2, halo, rgb, paper);
          made.set(name, sprite);
        }
        return sprite;
      },
    };
  };

  function blend(under, over) {
    const alpha = over >>> 24;
    const below = under >>> 24;
    if (below === 0) return over;
    const share = alpha / 255;
    const whole = share + (below / 255) * (1 - share);
    const channel = (shift) => {
      const [top, bottom] = [(over >>> shift) & 255, (under >>> shift) & 255];
      return Math.round((top * share + bottom * (below / 255) * (1 - share)) / whole);
    };
    return pack(channel(0), channel(8), channel(16), Math.round(255 * whole));
  }

  // Copies a sprite to where its centre is (x, y); what it covers it hides.
  parts.stamp = function (sheet, sprite, x, y) {
    const { pixels, width, height } = sheet;
    const { half, side } = sprite;
    const first = Math.max(0, half - x);
    const last = Math.min(side, width - x + half);
    const bottom = Math.min(side, height - y + half);
    for (let row = Math.max(0, half - y); row < bottom; row += 1) {
      let from = row * side + first;
      let to = (y - half + row) * width + x - half + first;
      for (let column = first; column < last; column += 1, from += 1, to += 1) {
        const pixel = sprite.pixels[from];
        if (pixel >= 0xff000000) pixels[to] = pixel;
        else if (pixel !== 0) pixels[to] = blend(pixels[to], pixel);
      }
    }
  };

  // Figures as coverage, one font size at a time: writing thousands of numbers stays cheap.
  function drawFigures(font, px) {
    const ctx = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const [width, height] = [Math.ceil(px), Math.ceil(px * 1.1)];
    ctx.canvas.width = width * 10;
    ctx.canvas.height = height;
    ctx.font = `600 ${px}px ${font}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    const advance = Math.max(...[...FIGURES].map((one) => ctx.measureText(one).width));
    [...FIGURES].forEach((one, i) => ctx.fillText(one, (i + 0.5) * width, height * 0.86));
    const { data } = ctx.getImageData(0, 0, width * 10, height);
    const cover = new Uint8Array(width * 10 * height);
    for (let i = 0; i < cover.length; i += 1) cover[i] = data[4 * i + 3];
    return { width, height, cover, advance, top: Math.floor(height * 0.86 - px * 0.7), tall: Math.ceil(px * 0.72) };
  }

  parts.openFigures = function (font) {
    const made = new Map();
    return {
      get(px) {
        if (!made.has(px)) made.set(px, drawFigures(font, px));
        return made.get(px);
      },
    };
  };

  function isClear({ pixels, width, height }, left, top, wide, tall, solid) {
    if (left < 0 || top < 0 || left + wide > width || top + tall > height) return false;
    for (let y = top; y < top + tall; y += 1) {
      const start = y * width + left;
      for (let i = start; i < start + wide; i += 1) if (pixels[i] !== solid) return false;
    }
    return true;
  }

  function writeFigure({ pixels, width }, figures, figure, left, top, rgb) {
    const whole = figures.width * 10;
    for (let y = 0; y < figures.tall; y += 1) {
      for (let x = 0; x < figures.width; x += 1) {
        const cover = figures.cover[(y + figures.top) * whole + figure * figures.width + x];
        const to = (top + y) * width + left + x;
        if (cover) pixels[to] = blend(pixels[to], pack(rgb[0], rgb[1], rgb[2], cover));
      }
    }
  }

  const MIDDLE = [0, 0];
  const AROUND = [[0, -0.45], [0, 0.45], [-0.4, 0], [0.4, 0]]; // in radii from there
  const BESIDE_PIN = [[0, -0.66], [0, 0.66]];

  // Writes a number on its disc, where no smaller disc stands upon it; nowhere if they all do.
  parts.writeNumber = function (sheet, figures, number, disc, rgb) {
    const text = String(number);
    const wide = Math.round(figures.advance * text.length) - 1; // without the space after the last
    const indent = (figures.width - figures.advance) / 2;
    for (const [across, down] of disc.isPinned ? BESIDE_PIN : [MIDDLE, ...AROUND]) {
      const left = Math.round(disc.x + across * disc.r - wide / 2);
      const top = Math.round(disc.y + down * disc.r - figures.tall / 2);
      if (!isClear(sheet, left, top, wide, figures.tall, disc.solid)) continue;
      [...text].forEach((one, i) => writeFigure(sheet, figures, Number(one), Math.round(left + i * figures.advance - indent), top, rgb));
      return;
    }
  };
})();
