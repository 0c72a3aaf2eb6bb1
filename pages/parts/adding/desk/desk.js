// The desk: an article's text beside what was read in it. What a hand does goes to Python as
// numbered operations; those that Python has heard aren't told again.

const DESKS = new WeakMap()

function drawLegend(list, data) {
  const counts = new Map()
  for (const one of data.candidates) counts.set(one.kind, (counts.get(one.kind) || 0) + 1)
  list.hidden = !counts.size
  list.replaceChildren()
  for (const [kind, count] of counts) {
    const item = make("li")
    const sample = make("span", "sample", data.choices.kinds[kind])
    sample.dataset.kind = kind
    item.append(sample, make("span", "count", String(count)))
    list.append(item)
  }
}

function heading(data) {
  const head = make("header", "head")
  head.append(make("h3", "", data.title), make("p", "byline", data.byline))
  if (data.basis) head.append(make("p", "basis", data.basis))
  if (data.notes.length) {
    const details = make("details", "notes")
    const list = make("ul")
    for (const note of data.notes) list.append(make("li", "", note))
    details.append(make("summary", "", `Noticed while reading (${data.notes.length})`), list)
    head.append(details)
  }
  return head
}

/** The frame that stays while the article does. */
function build(root, state) {
  const { data } = state
  const text = make("div", "text")
  text.tabIndex = 0
  text.setAttribute("role", "article")
  text.setAttribute("aria-label", `Text: ${data.title}`)
  const cards = make("ul", "cards")
  cards.setAttribute("aria-label", "Candidate claims")
  const count = make("p", "tally")
  count.setAttribute("role", "status")
  const undo = button("small", "Undo", () => state.operate({ do: "undo" }))
  const bar = make("div", "bar")
  bar.append(count, undo)
  const keys = make("p", "keys", "Keys: ↓ ↑ or J K choose, X sets aside, U undoes, Enter opens the fields, Esc goes back to the card.")
  const left = make("div", "left")
  left.append(text)
  const right = make("div", "right")
  const empty = make("p", "empty", "Nothing in this text was read as a claim. That is a finding of the rules, not of the article: read it yourself before you let it go.")
  const maker = makeMaker(state)
  if (data.read) right.append(bar, empty, maker.box, cards, keys)
  const sides = make("div", right.childNodes.length ? "sides" : "sides alone")
  sides.append(left)
  if (right.childNodes.length) sides.append(right)
  const legend = make("ul", "legend")
  legend.setAttribute("aria-label", "Kinds of candidates, as the text marks them")
  const parts = [heading(data), legend]
  for (const name of Object.keys(state.registers)) parts.push(names(name, state.registers[name]))
  root.replaceChildren(...parts, sides)
  const whenEmpty = { none: [empty], some: [cards, keys] }
  Object.assign(state, { box: text, list: cards, tally: count, undo, legend, maker, whenEmpty, cards: new Map() })
}

/** Have a card for each candidate, in their order; those that stay aren't touched. */
function layCards(state) {
  const { data, cards, list } = state
  const keys = new Set(data.candidates.map((one) => one.key))
  for (const [key, card] of cards) {
    if (keys.has(key)) continue
    card.box.remove()
    cards.delete(key)
  }
  data.candidates.forEach((one, at) => {
    if (!cards.has(one.key)) cards.set(one.key, makeCard(one, state))
    const { box } = cards.get(one.key)
    if (list.children[at] !== box) list.insertBefore(box, list.children[at] ?? null)
  })
  if (!keys.has(state.chosen)) state.chosen = data.candidates[0]?.key ?? null
}

function refresh(state) {
  const { data } = state
  state.shown = data.candidates
  layCards(state)
  drawLegend(state.legend, data)
  for (const one of state.whenEmpty.none) one.hidden = Boolean(data.candidates.length)
  for (const one of state.whenEmpty.some) one.hidden = !data.candidates.length
  drawText(state.box, state)
  for (const one of data.candidates) state.cards.get(one.key).update(one)
  const aside = data.candidates.filter((one) => one.aside).length
  const adjusted = data.candidates.filter((one) => !one.aside && Object.keys(one.adjusted).length).length
  const words = [`${data.candidates.length} ${data.candidates.length === 1 ? "candidate" : "candidates"}`]
  if (adjusted) words.push(`${adjusted} adjusted`)
  if (aside) words.push(`${aside} set aside`)
  if (state.tally.textContent !== words.join(", ")) state.tally.textContent = words.join(", ")
  state.undo.disabled = !data.can_undo
}

/** Bring a card into sight: within its list, or where the list is as long as it is, on the page. */
function showCard(state, key) {
  const { list } = state
  const { box } = state.cards.get(key)
  if (list.scrollHeight > list.clientHeight) {
    list.scrollTop += box.getBoundingClientRect().top - list.getBoundingClientRect().top - 4
  } else if (getComputedStyle(list).maxHeight === "none") {
    box.scrollIntoView({ block: "start", behavior: "instant" })
  }
}

function listen(root, state) {
  const step = (by) => {
    const keys = state.data.candidates.map((one) => one.key)
    if (!keys.length) return
    const at = keys.indexOf(state.chosen)
    const key = keys[Math.min(Math.max(at + by, 0), keys.length - 1)]
    state.choose(key, "keys")
    state.cards.get(key).head.focus({ preventScroll: true })
  }
  const acts = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    x: () => state.chosen && state.toggle(state.chosen), u: () => state.operate({ do: "undo" }),
  }
  state.list.onkeydown = (event) => {
    const typing = event.target.matches("input, select, summary, textarea")
    if (event.key === "Escape") state.cards.get(state.chosen)?.head.focus()
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return
    event.preventDefault()
    acts[event.key]()
  }
  const takeSelected = () => {
    const selected = state.data.read ? selectedWords(state.box) : null
    if (selected) state.maker.take(selected)
  }
  state.box.onmouseup = () => setTimeout(takeSelected)
  state.box.onkeyup = (event) => event.shiftKey && takeSelected()
  state.box.ontouchend = () => setTimeout(takeSelected, 50)
}

function begin(component, root, registers) {
  const { data, parentElement } = component
  const state = { data, registers, chars: Array.from(data.text), chosen: null, picked: null, number: data.heard, waiting: [], component }
  state.lines = parted(state.chars, data)
  state.operate = (operation) => {
    state.waiting.push({ number: ++state.number, ...operation })
    state.component.setStateValue("done", [...state.waiting])
    return state.number
  }
  state.toggle = (key) => {
    // What was asked and not answered yet counts, or two quick keys would say the same twice.
    const asked = state.waiting.filter((one) => one.key === key && one.do !== "set").at(-1)
    const isAside = asked ? asked.do === "aside" : state.data.candidates.find((one) => one.key === key).aside
    state.operate({ do: isAside ? "back" : "aside", key })
  }
  state.choose = (key, from) => {
    state.chosen = key
    refresh(state)
    scrollToWords(state.box, true)
    if (from !== "card" || getComputedStyle(state.list).maxHeight === "none") showCard(state, key)
  }
  build(root, state)
  listen(root, state)
  state.chosen = data.candidates[0]?.key ?? null
  refresh(state)
  DESKS.set(parentElement, state)
}

const LATEST = new WeakMap()

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".desk")
  if (!root || !data) return
  LATEST.set(parentElement, component)
  const state = DESKS.get(parentElement)
  if (state?.data.id === data.id) {
    hear(state, component)
    return
  }
  fetchRegisters(data.registers)
    .catch(() => EMPTY)
    .then((registers) => {
      // What came meanwhile counts; of two that waited, the second finds the desk built.
      const latest = LATEST.get(parentElement)
      const built = DESKS.get(parentElement)
      if (built?.data.id === latest.data.id) hear(built, latest)
      else begin(latest, root, registers)
    })
}

function hear(state, component) {
  state.component = component
  state.data = component.data
  state.waiting = state.waiting.filter((one) => one.number > state.data.heard)
  state.number = Math.max(state.number, state.data.heard)
  refresh(state)
  state.maker.update(state.data)
}
