// By which rules claims are weighed, and as told by whom: the payload that the map answers from,
// and the one that it is compared with. Mixed into the layer.
(function () {
  "use strict";
  const parts = (window.SalweenParts = window.SalweenParts || {});

  const PAYLOAD = /^columns-[0-9a-f]+\.json$/;
  const KEPT = 3; // the one shown, the one compared, and the one before

  // Words for one side; of two sides only those in which they differ.
  parts.weighedWords = function ({ weighed }, other) {
    if (!weighed) return "";
    const { rules, told } = weighed;
    if (!other) return [rules, told].filter(Boolean).join(", ");
    const words = [rules !== other.weighed.rules && rules, told !== other.weighed.told && (told || "all sources")];
    return words.filter(Boolean).join(", ") || rules;
  };

  parts.weighing = {
    openPayloads() {
      const { columns } = this.options;
      const { data, layers, planes, actors, events } = this.scene;
      const cut = columns.lastIndexOf("/") + 1;
      this.folder = columns.slice(0, cut);
      this.wanted = { columns: columns.slice(cut), against: null };
      this.payloads = new Map([[this.wanted.columns, Promise.resolve({ data, layers, planes, actors, events })]]);
    },

    payload(name) {
      if (!this.payloads.has(name)) {
        const arriving = parts.readJson(this.folder + name).then((data) => parts.openData(data, this.scene.base));
        arriving.catch(() => this.payloads.delete(name));
        this.payloads.set(name, arriving);
      }
      return this.payloads.get(name);
    },

    // The timeline names both; what is painted stays until they have arrived, and says by which
    // rules it stands. The first painting waits.
    hearWeighing({ columns, against = null }) {
      const isName = PAYLOAD.test(columns) && (against === null || PAYLOAD.test(against));
      if (!isName || (columns === this.wanted.columns && against === this.wanted.against)) return null;
      const wanted = { columns, against };
      this.isAwaiting = this.frames === 0;
      this.wanted = wanted;
      return Promise.all([this.payload(columns), against && this.payload(against)]).then(
        ([ours, theirs]) => this.wanted === wanted && this.weigh(ours, theirs),
        (error) => this.wanted === wanted && this.missWeighing(error),
      );
    },

    // Asked for again when the timeline speaks next.
    missWeighing(error) {
      this.wanted = {};
      this.fail(error);
    },

    weigh(ours, theirs) {
      this.isAwaiting = false;
      this.mend();
      this.dropUnwanted();
      if (ours.data !== this.scene.data) parts.changeData(this.scene, ours);
      this.against = theirs;
      this.forgetSides();
      this.due({ isNewMoment: true });
    },

    dropUnwanted() {
      const { columns, against } = this.wanted;
      for (const name of [...this.payloads.keys()]) {
        if (this.payloads.size <= KEPT) return;
        if (name !== columns && name !== against) this.payloads.delete(name);
      }
    },
  };
})();
