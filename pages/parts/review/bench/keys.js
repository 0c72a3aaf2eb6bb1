// What the keys do, while the focus is on the page's own part; said behind "?".

const KEYS = [
  ["J or ↓, K or ↑", "next, previous claim"],
  ["PageDown, PageUp, Home, End", "further, to the first, to the last"],
  ["A", "accept, or agree with who decided"],
  ["E", "edit: opens the fields; Esc closes them"],
  ["S", "split: what reads as one claim and says several; Esc leaves the fields, the parts are kept"],
  ["R", "reject, retract or disagree: asks for the reason; Enter sends it"],
  ["U", "undo what was decided last of this claim; of an undecided one, what you decided last"],
  ["1 … 9, 0", "choose the place with this number; none of them"],
  ["X or space", "pick the claim, or let it go"],
  ["Shift with ↓ or ↑", "pick several"],
  ["Shift with A or R", "accept or reject all that are picked"],
  ["N", "the next that waits"],
  ["Esc", "back to the list"],
]

function makeHelp() {
  const box = make("section", "help")
  box.hidden = true
  box.setAttribute("aria-label", "Keys")
  const list = make("dl")
  for (const [keys, words] of KEYS) list.append(make("dt", "", keys), make("dd", "", words))
  box.append(list)
  return box
}

const isTyping = (element) => element?.matches?.("textarea, select, input:not([type=radio]):not([type=checkbox])")

function listenToKeys(root, state) {
  const acts = {
    j: () => state.step(1), k: () => state.step(-1), n: () => state.nextWaiting(),
    a: () => state.press("a"), e: () => state.press("e"), s: () => state.press("s"), r: () => state.press("r"), u: () => state.press("u"),
    A: () => state.askMany("accept"), R: () => state.askMany("reject"),
    x: () => state.pick(state.chosen), "?": () => state.toggleHelp(),
  }
  const inList = {
    ArrowDown: (event) => (event.shiftKey ? state.pickBy(1) : state.step(1)),
    ArrowUp: (event) => (event.shiftKey ? state.pickBy(-1) : state.step(-1)),
    PageDown: () => state.step(state.queue.pageRows()), PageUp: () => state.step(-state.queue.pageRows()),
    Home: () => state.step(-Infinity), End: () => state.step(Infinity), " ": () => state.pick(state.chosen),
    Enter: () => state.claim.scroll.focus(),
  }
  root.addEventListener("keydown", (event) => {
    const at = event.composedPath()[0]
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === "Escape") {
      state.escape()
      event.preventDefault()
      return
    }
    if (isTyping(at)) return
    const isInList = at === state.queue.box
    let act = acts[event.key] ?? acts[event.shiftKey ? event.key : event.key.toLowerCase()]
    if (isInList) act = inList[event.key] ?? act
    if (/^[0-9]$/.test(event.key)) act = () => state.setPlaceNumber(Number(event.key))
    if (!act) return
    event.preventDefault()
    act(event)
  })
}

/** What is done by keys and by the buttons alike. */
function pressing(state) {
  return {
    press(slot) {
      if (!state.chosen) return
      const here = state.slotOf(slot)
      if (state.isBusy() || !state.detail) {
        state.say("Not yet: wait until the claim is shown.")
      } else if (here.do === "undo-last") {
        state.operate({ do: "undo-last" })
      } else if (slot === "s" && state.detail.split) {
        state.claim.split.focusFirst()
      } else if (!here.do || here.off) {
        state.say(here.off || state.detail.hint)
      } else if (slot === "s") {
        state.asking = state.editing = ""
        state.wantsFocus = "split"
        state.operate({ do: here.do, key: state.chosen })
      } else if (slot === "e") {
        state.editing === state.chosen ? state.stopEditing() : state.startEditing()
      } else if (slot === "r") {
        state.asking === "reason" ? state.stopAsking() : state.ask("reason")
      } else {
        state.decide(here.do, slot === "a" && (state.editing || state.detail.split) ? state.typedHere().trim() : "")
      }
    },
    ask(what) {
      state.asking = what
      refresh(state)
      state.claim.bar.focusReason()
    },
    stopAsking() {
      state.asking = ""
      refresh(state)
      state.queue.box.focus({ preventScroll: true })
    },
    startEditing() {
      state.editing = state.chosen
      state.asking = ""
      state.wantsFocus = "editor"
      refresh(state)
    },
    stopEditing() {
      state.editing = ""
      refresh(state)
      state.queue.box.focus({ preventScroll: true })
    },
    askMany(what) {
      const keys = state.keys.filter((key) => state.picked.has(key))
      if (!keys.length) state.say("Nothing is picked: X picks the claim, Shift with ↓ picks several.")
      else if (state.isBusy()) state.say("Not yet: wait until the last decision is written down.")
      else state.operate({ do: "ask", what, keys })
    },
    escape() {
      if (state.asking) state.stopAsking()
      else if (state.editing) state.stopEditing()
      else state.queue.box.focus({ preventScroll: true })
    },
    toggleHelp() {
      state.help.hidden = !state.help.hidden
      state.helpButton.setAttribute("aria-expanded", String(!state.help.hidden))
    },
  }
}
