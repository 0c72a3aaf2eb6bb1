// Puts map, timeline and panel together: the very ones of the dashboard, without a server.
(function () {
  "use strict";

  const read = (name) => JSON.parse(document.getElementById(name).textContent);
  const settings = read("settings");
  const told = read("told");
  const channel = "letter";
  const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

  function openTimeline(show) {
    const root = document.getElementById("timeline").attachShadow({ mode: "open" });
    root.append(document.getElementById("timeline-parts").content.cloneNode(true));
    const { mode, day, other, known, hidden, subjects, kinds } = settings;
    const data = {
      channel, columns: settings.columns, against: null, from: settings.from, to: settings.to,
      mode, day, other, known, selected: null, sequence: 0, order: 0, choice: 0, hidden, subjects, kinds,
    };
    const draw = () => window.drawTimeline({ data, parentElement: root, setStateValue: (_, answer) => show(answer) });
    draw();
    // The canvas takes its ink from the page, which changes with the system.
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  }

  function openMap() {
    const options = Object.fromEntries(Object.entries(settings.map).map(([name, value]) => [camel(name), value]));
    const map = L.map("map", { center: [19.5, 96.5], zoom: 5, ...options });
    const layers = [];
    window.SalweenParts.addClock(map, { columns: settings.columns, base: settings.base, channel, layers, bounds: null, subjects: null });
  }

  const panel = window.openPanel(document.getElementById("panel"), told);
  const show = ({ selected, ...now }) => panel(selected, now);
  show({ selected: null, day: settings.day, known: settings.known });
  window.listSentences(document.getElementById("all"), told);
  openMap();
  openTimeline(show);
})();
