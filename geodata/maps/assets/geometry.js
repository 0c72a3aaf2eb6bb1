// Geometry in one flat plane: Web Mercator pixels at zoom 8, from a point inside Myanmar.
// Paths are made once; a view is only a scale and an offset, so panning and zooming are cheap.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const ZOOM = 8;
  const WORLD = 256 * 2 ** ZOOM;
  const REFERENCE = { lat: 20, lng: 96.5 };

  function mercator(lon, lat) {
    const sine = Math.sin((lat * Math.PI) / 180);
    return [
      (WORLD * (lon + 180)) / 360,
      WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
    ];
  }

  const [X0, Y0] = mercator(REFERENCE.lng, REFERENCE.lat);

  parts.toPlane = function (lon, lat) {
    const [x, y] = mercator(lon, lat);
    return [x - X0, y - Y0];
  };

  // Metres on the ground to units of the plane, at a latitude.
  parts.metresToPlane = function (metres, lat) {
    return (metres * WORLD) / (40075016.7 * Math.cos((lat * Math.PI) / 180));
  };

  function unpackRing(steps, scale) {
    const points = new Float64Array(steps.length);
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      const point = parts.toPlane(x / scale, y / scale);
      points[i] = point[0];
      points[i + 1] = point[1];
    }
    return points;
  }

  function boxOf(rings) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        box[0] = Math.min(box[0], ring[i]);
        box[1] = Math.min(box[1], ring[i + 1]);
        box[2] = Math.max(box[2], ring[i]);
        box[3] = Math.max(box[3], ring[i + 1]);
      }
    }
    return box;
  }

  function pathOf(rings, isClosed) {
    const path = new Path2D();
    for (const ring of rings) {
      path.moveTo(ring[0], ring[1]);
      for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i], ring[i + 1]);
      if (isClosed) path.closePath();
    }
    return path;
  }

  parts.openShape = function (packed, scale, isClosed) {
    const rings = packed.rings.map((steps) => unpackRing(steps, scale));
    return {
      id: packed.id,
      name: packed.name,
      rings,
      box: boxOf(rings),
      path: pathOf(rings, isClosed),
    };
  };

  // The view of the moment: plane -> canvas is x * scale + left, y * scale + top.
  parts.viewOf = function (map, corner) {
    const reference = map.latLngToLayerPoint(REFERENCE);
    return {
      zoom: map.getZoom(),
      scale: 2 ** (map.getZoom() - ZOOM),
      left: reference.x - corner.x,
      top: reference.y - corner.y,
    };
  };

  parts.toPixel = function (view, point) {
    return [point[0] * view.scale + view.left, point[1] * view.scale + view.top];
  };

  parts.fromPixel = function (view, x, y) {
    return [(x - view.left) / view.scale, (y - view.top) / view.scale];
  };

  parts.isInBox = function (box, x, y, margin) {
    return (
      x >= box[0] - margin && x <= box[2] + margin && y >= box[1] - margin && y <= box[3] + margin
    );
  };
})();
