// Lanes: how each subject stood through time, one row each, under the same clock as the map.

const SVG = "http://www.w3.org/2000/svg"
const KEEP = new WeakMap()
const ROW = 30
const AXIS = 22

function svg(name, attributes) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value)
  return element
}

/** A pattern for a bar: hatch in two colours, or dots where nobody says. */
function pattern(id, bar) {
  const element = svg("pattern", {
    id, width: 8, height: 8, patternUnits: "userSpaceOnUse",
    patternTransform: bar.pattern === "dots" ? "" : "rotate(45)",
  })
  if (bar.pattern === "dots") {
    element.append(svg("circle", { cx: 2, cy: 2, r: 0.9, class: "dot" }))
    element.append(svg("circle", { cx: 6, cy: 6, r: 0.9, class: "dot" }))
  } else {
    element.append(svg("rect", { width: 8, height: 8, fill: bar.fills[0] }))
    element.append(svg("rect", { width: 4, height: 8, fill: bar.fills[1] ?? bar.fills[0] }))
  }
  return element
}

function scale(data, width) {
  const span = Math.max(1, data.to - data.from)
  return (day) => ((Math.min(Math.max(day, data.from), data.to) - data.from) / span) * width
}

function bars(row, index, x, defs) {
  const group = svg("g", {})
  row.bars.forEach((bar, i) => {
    const id = `pattern-${index}-${i}`
    const left = x(bar.from)
    const right = Math.max(left + 2, x(bar.to))
    const shape = svg("rect", {
      x: left, y: 7, width: right - left, height: 16, rx: 2,
      fill: bar.pattern ? `url(#${id})` : bar.fills[0],
      class: bar.claimed ? "bar claimed" : "bar",
    })
    if (bar.pattern) defs.append(pattern(id, bar))
    const title = svg("title")
    title.textContent = `${row.name}: ${bar.label}`
    shape.append(title)
    group.append(shape)
  })
  for (const day of row.evidence) {
    group.append(svg("path", { d: `M${x(day)} 25l3 4h-6z`, class: "evidence" }))
  }
  return group
}

function row(item, index, data, width, choose) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "lane"
  button.dataset.key = item.key
  button.setAttribute("aria-pressed", "false")
  button.setAttribute("aria-label", `${item.name}. ${item.bars.map((bar) => bar.label).join("; ")}`)
  const name = document.createElement("span")
  name.className = "name"
  name.textContent = item.name
  const chart = svg("svg", { width, height: ROW, "aria-hidden": "true", class: "chart" })
  const defs = svg("defs")
  chart.append(defs, bars(item, index, scale(data, width), defs))
  button.append(name, chart)
  button.onclick = () => choose(item.key)
  return button
}

function axis(data, width) {
  const element = svg("svg", { width, height: AXIS, "aria-hidden": "true", class: "axis" })
  const x = scale(data, width)
  let last = -Infinity
  for (const tick of data.ticks) {
    if (x(tick.day) - last < 62 || x(tick.day) > width - 44) continue
    last = x(tick.day)
    element.append(svg("path", { d: `M${last} 0v5`, class: "tick" }))
    const text = svg("text", { x: last + 3, y: 15 })
    text.textContent = tick.label
    element.append(text)
  }
  return element
}

function draw(state) {
  const { root, data } = state
  const nameWidth = root.clientWidth < 560 ? 0 : 190
  const width = Math.max(120, root.clientWidth - nameWidth - 14)
  state.width = width
  const list = document.createElement("div")
  list.className = nameWidth ? "lanes wide" : "lanes narrow"
  data.rows.forEach((item, i) => list.append(row(item, i, data, width, state.choose)))
  const foot = document.createElement("div")
  foot.className = "foot"
  foot.append(axis(data, width))
  const [cursor, other, band] = ["cursor", "cursor other", "band"].map((name) => {
    const made = document.createElement("div")
    made.className = name
    return made
  })
  list.append(foot, band, other, cursor)
  const focused = root.contains(root.getRootNode().activeElement)
    ? root.getRootNode().activeElement.getAttribute("aria-label") : null
  root.replaceChildren(list)
  Object.assign(state, { cursor, other, band })
  moveCursors(state)
  press(state)
  for (const lane of root.querySelectorAll(".lane")) {
    if (lane.getAttribute("aria-label") === focused) lane.focus()
  }
}

/** One cursor for the day, another for the window's first day or the day compared with. */
function moveCursors(state) {
  if (!state.cursor || !state.moment) return
  const { mode, day, other } = state.moment
  const left = state.root.clientWidth - state.width - 7
  const x = (when) => left + scale(state.data, state.width)(when)
  const isTwo = other !== null && other !== undefined
  state.cursor.style.transform = `translateX(${x(day)}px)`
  state.other.hidden = !isTwo
  state.band.hidden = !isTwo || mode !== "window"
  if (!isTwo) return
  state.other.style.transform = `translateX(${x(other)}px)`
  state.band.style.transform = `translateX(${x(other)}px)`
  state.band.style.width = `${Math.max(0, x(day) - x(other))}px`
}

/** The lane of what is selected, wherever that was done. */
function press(state) {
  const key = state.selected && `${state.selected.kind}:${state.selected.id}`
  for (const lane of state.root.querySelectorAll(".lane")) {
    lane.setAttribute("aria-pressed", String(lane.dataset.key === key))
  }
}

/** The clock says where it stands when it is asked, and whenever it moves. */
function listen(state, name) {
  state.channel?.close()
  state.channel = new BroadcastChannel(name)
  state.channelName = name
  state.channel.onmessage = ({ data: message }) => {
    if (message?.from !== "timeline" || !("day" in message)) return
    state.moment = message
    moveCursors(state)
    if (!("selected" in message)) return
    state.selected = message.selected
    press(state)
  }
  state.channel.postMessage({ from: "map", type: "ready" })
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".holder")
  if (!root || !data) return undefined
  let state = KEEP.get(parentElement)
  if (!state) {
    state = { root, moment: null, selected: null }
    state.observer = new ResizeObserver(() => draw(state))
    KEEP.set(parentElement, state)
  }
  if (state.channelName !== data.channel) listen(state, data.channel)
  state.data = data
  state.choose = (key) => setTriggerValue("chosen", key)
  draw(state)
  state.observer.observe(root)
  return () => {
    state.observer.disconnect()
    state.channel?.close()
    KEEP.delete(parentElement)
  }
}
