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
  button.setAttribute("aria-pressed", String(item.key === data.selected))
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
  const cursor = document.createElement("div")
  cursor.className = "cursor"
  list.append(foot, cursor)
  const focused = root.contains(root.getRootNode().activeElement)
    ? root.getRootNode().activeElement.getAttribute("aria-label") : null
  root.replaceChildren(list)
  state.cursor = cursor
  moveCursor(state)
  for (const lane of root.querySelectorAll(".lane")) {
    if (lane.getAttribute("aria-label") === focused) lane.focus()
  }
}

function moveCursor(state) {
  if (!state.cursor) return
  const left = state.root.clientWidth - state.width - 7
  state.cursor.style.transform = `translateX(${left + scale(state.data, state.width)(state.day)}px)`
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".holder")
  if (!root || !data) return undefined
  let state = KEEP.get(parentElement)
  if (!state) {
    state = { root, day: data.as_of }
    state.observer = new ResizeObserver(() => draw(state))
    KEEP.set(parentElement, state)
  }
  if (state.channelName !== data.channel) {
    state.channel?.close()
    state.channel = new BroadcastChannel(data.channel)
    state.channelName = data.channel
    state.channel.onmessage = (event) => {
      if (event.data?.type !== "time") return
      state.day = event.data.day
      moveCursor(state)
    }
  }
  state.data = data
  state.day = data.as_of
  state.choose = (key) => setTriggerValue("chosen", key)
  draw(state)
  state.observer.observe(root)
  return () => {
    state.observer.disconnect()
    state.channel?.close()
    KEEP.delete(parentElement)
  }
}
