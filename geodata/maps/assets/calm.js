// Who asks for less motion gets none: no gliding pans and zooms, of Leaflet's own or of ours.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});
  const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");

  parts.isCalm = () => stillness.matches;

  // Before the map is made, for Leaflet asks its options once.
  if (parts.isCalm()) L.Map.mergeOptions({ zoomAnimation: false, fadeAnimation: false, inertia: false });

  // All that glides, keys and bounds among it, goes by panBy.
  parts.keepCalm = function (map) {
    map.panBy = (offset, options) => L.Map.prototype.panBy.call(map, offset, parts.isCalm() ? { ...options, animate: false } : options);
  };
})();
