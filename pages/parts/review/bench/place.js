// The place on a small still map, with everything else that its name may mean, numbered alike
// on the map and in the list; chosen by click or by the number's key.

const SVG = "http://www.w3.org/2000/svg"
const GROUNDS = new Map()

/** The outlines, fetched once; the name holds a hash, so they never change. */
function fetchGround(address) {
  if (!GROUNDS.has(address)) {
    const arriving = fetch(new URL(address, document.baseURI)).then((answer) => answer.json())
    arriving.catch(() => GROUNDS.delete(address))
    GROUNDS.set(address, arriving)
  }
  return GROUNDS.get(address)
}

function shape(name, attributes, text) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== undefined) element.textContent = text
  return element
}

/** A mark for a point; a region is its area and a number, never a pin. */
function drawMark(mark, pixel, isChosen, choose) {
  const group = shape("g", { class: isChosen ? "mark chosen" : "mark" })
  const [x, y] = mark.at
  if (mark.area) group.append(shape("path", { d: mark.area, class: "area" }))
  if (mark.is_point) group.append(shape("circle", { cx: x, cy: y, r: 3 * pixel, class: "spot" }))
  const [left, top] = mark.is_point ? [x + 15 * pixel, y - 13 * pixel] : [x, y]
  if (mark.is_point) group.append(shape("line", { x1: x, y1: y, x2: left, y2: top, class: "lead" }))
  group.append(shape("circle", { cx: left, cy: top, r: 12 * pixel, class: "plate" }))
  group.append(shape("text", { x: left, y: top, "font-size": 13 * pixel, dy: "0.35em" }, mark.number))
  group.onclick = () => choose(mark.id)
  return group
}

function makePlace(state) {
  const box = make("section", "place")
  const title = make("h4", "", "Where")
  const note = make("p", "place-note")
  const holder = make("div", "small-map")
  const list = make("ol", "place-list")
  box.append(title, holder, note, list)
  let drawn = ""

  function drawMap(map, ground, value) {
    const [x, y, width, height] = map.box
    const svg = shape("svg", { viewBox: `${x} ${y} ${width} ${height}`, role: "img" })
    svg.setAttribute("aria-label", map.words)
    for (const name of ["neighbours", "country", "states", "rivers"]) {
      svg.append(shape("path", { d: ground[name], class: `ground-${name}` }))
    }
    const pixel = width / Math.max(holder.clientWidth, 240)
    const marks = [...map.marks].sort((one, other) => (one.id === value) - (other.id === value))
    svg.append(...marks.map((one) => drawMark(one, pixel, one.id === value, state.setPlace)))
    holder.replaceChildren(svg)
  }

  function row(number, id, words, score, reasons, value) {
    const item = make("li")
    const choice = button("place-choice", "", () => state.setPlace(id))
    choice.setAttribute("aria-pressed", String(id === value))
    choice.append(make("kbd", "", String(number)), make("span", "place-words", words))
    if (score !== "") choice.append(make("span", "score", score))
    if (reasons) choice.append(make("span", "reasons", reasons))
    item.append(choice)
    return item
  }

  return {
    box,
    update(detail) {
      const value = detail?.card.fields.place_id ?? ""
      const same = JSON.stringify([detail?.key, detail?.map, detail?.card.places, value])
      if (same === drawn) return
      drawn = same
      box.hidden = !detail?.map
      if (!detail?.map) return
      const focused = list.getRootNode().activeElement
      const number = list.contains(focused) ? focused.querySelector("kbd")?.textContent : null
      const rows = detail.map.choices.map(([id, words, score, reasons], at) =>
        row(at + 1, id, words, score, reasons, value))
      if (detail.map.can_choose) rows.push(row(0, "", "None: leave it open", "", "", value))
      list.replaceChildren(...rows)
      list.classList.toggle("fixed", !detail.map.can_choose)
      for (const one of list.querySelectorAll("kbd")) {
        if (one.textContent === number) one.closest("button").focus()
      }
      note.textContent = detail.map.note
      const key = detail.key
      fetchGround(state.data.ground).then((ground) => {
        if (state.detail?.key === key) drawMap(state.detail.map, ground, state.detail.card.fields.place_id)
      }, () => holder.replaceChildren(make("p", "empty", "The map did not arrive. Reload the page.")))
    },
  }
}
