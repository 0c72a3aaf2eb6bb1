// Reviewing: the queue, the sentence in its article, the claim beside it, and the decision. What
// a hand does goes to Python as numbered operations; those that Python has heard aren't told
// again. The focus stays where it is through every answer.

const REVIEWS = new WeakMap()
const OPEN_AFTER_MS = 70
const NO_STATUS = ["waiting", "waits"]

const FILES = new Map()

/** A file by its address, fetched once; its name holds its hash, so it never changes. */
function fetchFile(address) {
  if (!FILES.has(address)) {
    const arriving = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`)
      return answer.json()
    })
    arriving.catch(() => FILES.delete(address))
    FILES.set(address, arriving)
  }
  return FILES.get(address)
}

/** What is in the queue, and how each stands. */
function takeIn(state, data, rows) {
  state.data = data
  state.rows = rows
  state.keys = data.queue.map((at) => rows[at][0])
  state.byKey = new Map(data.queue.map((at) => [rows[at][0], at]))
  state.places = new Map(state.keys.map((key, at) => [key, at]))
  state.waiting = state.waiting.filter((one) => one.number > data.heard)
  state.number = Math.max(state.number, data.heard)
  for (const key of state.picked) if (!state.places.has(key)) state.picked.delete(key)
  if (data.moved[0] > state.followed) {
    state.followed = data.moved[0]
    state.editing = state.asking = ""
    state.chosen = data.moved[1]
  }
  if (!state.places.has(state.chosen)) state.chosen = data.detail?.key ?? state.keys[0] ?? null
}

function reading(state) {
  return {
    rowOf(key) {
      const row = state.rows[state.byKey.get(key)]
      const renamed = state.data.renamed[state.byKey.get(key)]
      return renamed ? [row[0], renamed[0], renamed[1], row[3]] : row
    },
    statusOf: (key) => state.data.status[state.byKey.get(key)] ?? NO_STATUS,
    isBusy: () => state.waiting.some((one) => !["open", "set", "split-set"].includes(one.do)),
    slotOf(slot) {
      const names = { a: "Accept", e: "Edit", s: "Split…", r: "Reject…", u: "Undo" }
      if (!state.detail) return { do: "", label: names[slot] }
      if (slot === "u" && !state.detail.slots.u && state.data.can_undo) return { do: "undo-last", label: "Undo the last" }
      return state.detail.slots[slot] ?? { do: "", label: names[slot] }
    },
    /** What the form for a reason asks at the moment, or nothing. */
    question() {
      if (state.asking === "many" && state.data.many) {
        const { title, does, needs_reason } = state.data.many
        return { key: `many ${state.data.many.number}`, label: title, send: does, needsReason: needs_reason }
      }
      if (state.asking === "reason" && state.detail?.slots.r) {
        const { label, question } = state.detail.slots.r
        return { key: `why ${state.chosen}`, label: question, send: label.replace("…", ""), needsReason: true }
      }
      if (state.detail?.split) {
        return { key: `split ${state.chosen}`, label: "Why, where it isn’t plain", send: state.detail.slots.a.label, needsReason: false }
      }
      if (state.editing && state.editing === state.detail?.key && state.detail.slots.a) {
        const { label } = state.detail.slots.a
        return { key: `edit ${state.chosen}`, label: "Why, where it isn’t plain", send: label, needsReason: false }
      }
      return null
    },
    typedHere: () => state.reasons.get(state.asking === "many" ? "many" : state.chosen) ?? state.detail?.typed ?? "",
  }
}

/** What is sent to Python. */
function telling(state) {
  let opening = 0
  let toOpen = ""
  return {
    operate(operation) {
      clearTimeout(opening)
      // What the keys came to rest on is opened, also where something else is done at once.
      if (toOpen && operation.do !== "open") state.waiting.push({ number: ++state.number, do: "open", key: toOpen })
      toOpen = ""
      state.waiting.push({ number: ++state.number, ...operation })
      state.component.setStateValue("done", [...state.waiting])
      state.claim.bar.update()
    },
    /** Open a claim once the keys have come to rest: who runs past hundreds waits for none. */
    openSoon(key) {
      clearTimeout(opening)
      toOpen = key
      opening = setTimeout(() => state.operate({ do: "open", key }), OPEN_AFTER_MS)
    },
    decide(what, reason) {
      state.operate({ do: what, key: state.chosen, seen: state.detail.seen, reason })
    },
    merge(into) {
      if (state.isBusy() || !state.detail) state.say("Not yet: wait until the claim is shown.")
      else state.operate({ do: "merge", key: state.chosen, seen: state.detail.seen, into })
    },
    sendAsked(reason) {
      if (state.isBusy()) return
      if (state.asking === "many") state.operate({ do: "many", asked: state.data.many.number, reason })
      else if (state.asking === "reason") state.decide(state.detail.slots.r.do, reason)
      else if (!state.detail.slots.a.off) state.decide(state.detail.slots.a.do, reason)
      else state.say(state.detail.slots.a.off)
      state.queue.box.focus({ preventScroll: true })
    },
    typed: (words) => state.reasons.set(state.asking === "many" ? "many" : state.chosen, words),
    setPlace(id) {
      const { detail } = state
      if (!detail?.map?.can_choose) state.say("The place of this claim can’t be changed as it stands.")
      else if (id !== detail.card.fields.place_id) state.operate({ do: "set", key: state.chosen, fields: { place_id: id } })
    },
    setPlaceNumber(number) {
      const choice = state.detail?.map?.choices[number - 1]
      if (number === 0) state.setPlace("")
      else if (choice) state.setPlace(choice[0])
      else state.say(`There is no place with the number ${number}.`)
    },
  }
}

function choosing(state) {
  return {
    choose(key) {
      if (key === state.chosen && state.detail) return
      state.chosen = key
      state.asking = state.editing = ""
      refresh(state)
      state.queue.reveal()
      state.openSoon(key)
    },
    step(by) {
      const at = (state.places.get(state.chosen) ?? 0) + by
      const key = state.keys[Math.min(Math.max(at, 0), state.keys.length - 1)]
      if (key) state.choose(key)
    },
    nextWaiting() {
      const at = state.places.get(state.chosen) ?? -1
      const ring = [...state.keys.slice(at + 1), ...state.keys.slice(0, at)]
      const next = ring.find((key) => state.statusOf(key)[0] === "waiting")
      if (next) state.choose(next)
      else state.say("Nothing else waits in this list.")
    },
    pick(key) {
      if (!key) return
      if (state.picked.has(key)) state.picked.delete(key)
      else state.picked.add(key)
      state.anchor = state.places.get(key)
      pickedChanged(state)
    },
    /** Pick everything from where picking began to here, as with Shift in any list. */
    pickTo(at) {
      const from = state.anchor ?? state.places.get(state.chosen) ?? at
      for (let i = Math.min(from, at); i <= Math.max(from, at); i++) state.picked.add(state.keys[i])
      pickedChanged(state)
    },
    pickBy(by) {
      const at = state.places.get(state.chosen) ?? 0
      state.anchor ??= at
      state.picked.add(state.chosen)
      state.step(by)
      if (state.places.get(state.chosen) !== at) state.picked.add(state.chosen)
      pickedChanged(state)
    },
    pickAll() {
      if (state.picked.size) state.picked.clear()
      else for (const key of state.keys) state.picked.add(key)
      pickedChanged(state)
    },
  }
}

function pickedChanged(state) {
  if (state.asking === "many") state.asking = ""
  state.say(state.picked.size ? `${state.picked.size} picked` : "None picked")
  refresh(state)
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".review")
  if (!root || !data) return
  const kept = REVIEWS.get(parentElement) ?? { asked: 0 }
  REVIEWS.set(parentElement, kept)
  const asked = ++kept.asked
  Promise.all([fetchFile(data.rows), fetchRegisters(data.registers).catch(() => EMPTY)]).then(
    ([{ rows }, registers]) => {
      // Of two answers that wait for their files, the later counts.
      if (kept.asked !== asked) return
      if (kept.state?.data.id !== data.id) kept.state = begin(component, root, rows, registers)
      else hear(kept.state, component, rows)
    },
    () => root.replaceChildren(make("p", "empty", "The list did not arrive. Reload the page: nothing that was decided is lost.")),
  )
}
