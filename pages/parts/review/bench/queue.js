// The queue: a list of which only the rows in sight exist, so that thousands stay quick.
// The list itself keeps the focus; the row that is read out is its active descendant.

const ROW_PX = 66
const SPARE_ROWS = 6

function makeQueue(state) {
  const box = make("div", "queue")
  box.tabIndex = 0
  box.setAttribute("role", "listbox")
  box.setAttribute("aria-multiselectable", "true")
  box.setAttribute("aria-label", "Claims to review")
  const rail = make("div", "rail")
  rail.setAttribute("role", "presentation")
  box.append(rail)
  const rows = new Map()
  let asked = 0

  function makeRow(at, key) {
    const row = make("div", "row")
    row.id = `row-${key}`
    row.setAttribute("role", "option")
    row.setAttribute("aria-posinset", String(at + 1))
    row.setAttribute("aria-setsize", String(state.keys.length))
    row.style.top = `${at * ROW_PX}px`
    row.onclick = (event) => {
      if (event.shiftKey) state.pickTo(at)
      else if (event.target.closest(".tick")) state.pick(key)
      else state.choose(key)
      box.focus({ preventScroll: true })
    }
    return row
  }

  function fill(row, key) {
    const [, kind, headline, source] = state.rowOf(key)
    const [status, words] = state.statusOf(key)
    const isPicked = state.picked.has(key)
    const told = JSON.stringify([headline, status, words, isPicked, key === state.chosen])
    if (row.dataset.told === told) return
    row.dataset.told = told
    row.dataset.status = status
    row.classList.toggle("chosen", key === state.chosen)
    row.setAttribute("aria-selected", String(isPicked))
    const tick = make("span", "tick")
    tick.setAttribute("aria-hidden", "true")
    const lines = make("span", "row-words")
    const head = make("span", "row-head")
    const tag = make("span", "tag", state.data.choices.kinds[kind])
    tag.dataset.kind = kind
    head.append(tag, make("span", "row-headline", headline))
    lines.append(head, make("span", "row-source", source), make("span", "row-status", words))
    row.replaceChildren(tick, lines)
  }

  /** Make what is in sight, with the chosen row wherever it is, and drop the rest. */
  function draw() {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW_PX) - SPARE_ROWS)
    const last = Math.ceil((box.scrollTop + box.clientHeight) / ROW_PX) + SPARE_ROWS
    const wanted = new Map()
    for (let at = first; at < Math.min(last, state.keys.length); at++) wanted.set(state.keys[at], at)
    if (state.places.has(state.chosen)) wanted.set(state.chosen, state.places.get(state.chosen))
    for (const [key, row] of rows) {
      if (wanted.get(key) === Number(row.getAttribute("aria-posinset")) - 1) continue
      row.remove()
      rows.delete(key)
    }
    for (const [key, at] of [...wanted].sort((one, other) => one[1] - other[1])) {
      if (!rows.has(key)) rows.set(key, makeRow(at, key))
      rows.get(key).setAttribute("aria-setsize", String(state.keys.length))
      fill(rows.get(key), key)
      if (!rows.get(key).isConnected) rail.append(rows.get(key))
    }
    rail.style.height = `${state.keys.length * ROW_PX}px`
    if (rows.has(state.chosen)) box.setAttribute("aria-activedescendant", `row-${state.chosen}`)
    else box.removeAttribute("aria-activedescendant")
  }

  box.onscroll = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(draw)
  }
  return {
    box,
    draw,
    pageRows: () => Math.max(1, Math.floor(box.clientHeight / ROW_PX) - 1),
    /** Bring the chosen row into sight within the list; the page stays where it is. */
    reveal() {
      const at = state.places.get(state.chosen)
      if (at === undefined) return
      const top = at * ROW_PX
      if (top < box.scrollTop) box.scrollTop = top
      const below = top + ROW_PX - box.clientHeight
      if (below > box.scrollTop) box.scrollTop = below
      draw()
    },
  }
}
