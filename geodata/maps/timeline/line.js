// The timeline's end of the channel: answers a map that says it is ready, hears its clicks.
function openLine(name, handlers) {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => {
    const message = event.data;
    if (!message || message.from !== "map") return;
    if (message.type === "ready") handlers.onReady();
    if (message.type === "click") {
      channel.postMessage({ from: "timeline", type: "heard", nonce: message.nonce });
      handlers.onClick(message);
    }
  };
  return {
    name,
    say: (type, content) => channel.postMessage({ from: "timeline", type, ...content }),
    close: () => channel.close(),
  };
}

// What the map needs to look like the page around it.
function readTheme(element) {
  const style = getComputedStyle(element.host || element);
  const background = style.getPropertyValue("--st-background-color").trim();
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background);
  const numbers = match ? match.slice(1).map((hex) => parseInt(hex, 16)) : (background.match(/[\d.]+/g) || [255, 255, 255]).slice(0, 3).map(Number);
  const isDark = numbers.reduce((sum, one) => sum + one, 0) < 384;
  const font = style.getPropertyValue("--st-font").trim();
  const paper = match ? match[0] : "";
  return { isDark, paper, font, face: findFace(font.split(",")[0].replace(/["']/g, "").trim()) };
}

// Where the page has its typeface from, for the map's frame, which is another document.
function findFace(family) {
  for (const sheet of document.styleSheets) {
    let rules = [];
    try {
      rules = [...sheet.cssRules];
    } catch {
      continue; // a sheet of another origin keeps its rules to itself
    }
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const name = rule.style.getPropertyValue("font-family").replace(/["']/g, "").trim();
      const slant = rule.style.getPropertyValue("font-style") || "normal";
      const place = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"));
      if (name === family && slant === "normal" && place) {
        const source = new URL(place[1], sheet.href || document.baseURI).href;
        return { family, source: `url("${source}")` };
      }
    }
  }
  return null;
}
