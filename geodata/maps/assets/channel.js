// The line between the map and the timeline: one BroadcastChannel per session and tab.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  // A click that nobody has acknowledged is said again when a timeline says hello, because
  // Streamlit may be replacing the timeline at the very moment of the click.
  const CLICK_LIFE_MS = 5000;

  parts.openChannel = function (name, onMessage) {
    const channel = new BroadcastChannel(name);
    let unheard = null;
    let clicks = 0;

    function post(message) {
      channel.postMessage({ from: "map", ...message });
    }

    function repeatUnheardClick() {
      if (unheard && Date.now() - unheard.at < CLICK_LIFE_MS) post(unheard.message);
    }

    channel.onmessage = (event) => {
      const message = event.data;
      if (!message || message.from !== "timeline") return;
      if (message.type === "heard" && unheard && message.nonce === unheard.message.nonce) {
        unheard = null;
      }
      if (message.type === "state") repeatUnheardClick();
      onMessage(message);
    };

    return {
      ready: () => post({ type: "ready" }),
      click(kind, id, day) {
        clicks += 1;
        const nonce = `${Date.now()}-${clicks}`;
        unheard = { at: Date.now(), message: { type: "click", kind, id, day, nonce } };
        post(unheard.message);
      },
      close: () => channel.close(),
    };
  };
})();
