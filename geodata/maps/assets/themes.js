// Paper and ink for light and dark. Colour is kept for actors; all the rest is quiet.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const LIGHT = {
    isDark: false,
    paper: "#fbfaf6",
    sea: "#dde6ea",
    land: "#f7f5f0",
    neighbour: "#ecebe6",
    border: "#6f6a63",
    state: "#aaa49a",
    area: "rgba(90, 84, 74, 0.20)",
    coast: "#a9bac4",
    shore: "#8fa3ae",
    river: "#a8c3d4",
    riverText: "#5e8197",
    countryText: "#a39d92",
    text: "#2b2926",
    quietText: "#5d5850",
    halo: "rgba(250, 248, 244, 0.92)",
    unknown: "#8f8a80",
    ink: "#33302b",
    symbol: "#fffdf9",
    accent: "#111111",
    fill: 0.66,
    claimedFill: 0.3,
  };

  const DARK = {
    isDark: true,
    paper: "#14191c",
    sea: "#10171c",
    land: "#24272b",
    neighbour: "#1b1e22",
    border: "#97938b",
    state: "#575a5e",
    area: "rgba(210, 210, 205, 0.13)",
    coast: "#35424d",
    shore: "#4a5a66",
    river: "#35505f",
    riverText: "#7fa3b8",
    countryText: "#6a6d70",
    text: "#f0eee9",
    quietText: "#bbb8b1",
    halo: "rgba(20, 22, 25, 0.9)",
    unknown: "#83868b",
    ink: "#e9e6df",
    symbol: "#1c1f23",
    accent: "#ffffff",
    fill: 0.7,
    claimedFill: 0.34,
  };

  const FONT = '"Source Sans", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif';

  parts.themeOf = function (message) {
    const theme = message && message.isDark ? DARK : LIGHT;
    const paper = message && /^#[0-9a-f]{6}$/i.test(message.paper) ? message.paper : theme.paper;
    return { ...theme, paper, font: (message && message.font) || FONT };
  };

  // The page's own typeface, so that map and page read as one; it comes from the same server.
  parts.loadFace = function (face, whenLoaded) {
    if (!face || [...document.fonts].some((one) => one.family === face.family)) return;
    const loaded = new FontFace(face.family, face.source, { weight: "200 900" });
    document.fonts.add(loaded);
    loaded.load().then(whenLoaded, () => document.fonts.delete(loaded));
  };

  // Before the timeline speaks: what Streamlit gave the frame's root, or else the system.
  parts.firstTheme = function () {
    const root = getComputedStyle(document.documentElement);
    const background = root.getPropertyValue("--background-color").trim();
    const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background);
    const isDark = match
      ? match.slice(1).reduce((sum, hex) => sum + parseInt(hex, 16), 0) < 384
      : window.matchMedia("(prefers-color-scheme: dark)").matches;
    return parts.themeOf({ isDark });
  };
})();
