// The text as it is, its sentences marked by kind, and the words that the chosen candidate
// rests on with a label each.

/** Paragraphs as [start, end) in characters; blank lines are told by their distance alone. */
function paragraphs(chars) {
  const found = []
  let start = 0
  for (let i = 0; i <= chars.length; i++) {
    if (i < chars.length && chars[i] !== "\n") continue
    if (chars.slice(start, i).join("").trim()) found.push([start, i])
    start = i + 1
  }
  return found
}

const overlaps = (start, end, from, to) => start < to && end > from

/** Cut [from, to) wherever one of the spans begins or ends. */
function cuts(from, to, spans) {
  const at = new Set([from, to])
  for (const [start, end] of spans) {
    if (start > from && start < to) at.add(start)
    if (end > from && end < to) at.add(end)
  }
  return [...at].sort((a, b) => a - b)
}

/** What a piece of text is: furniture, caption, dateline, or beyond what may be cited. */
function groundOf(data, from, to) {
  const within = ([start, end]) => start <= from && to <= end
  if (from < data.bounds[0] || to > data.bounds[1]) return "furniture"
  if (data.furniture.some(within)) return "furniture"
  if (data.captions.some(within)) return "caption"
  return data.datelines.some(within) ? "dateline" : ""
}

/** The words that are selected in the text, and about where they stand; null where none are. */
function selectedWords(box) {
  const root = box.getRootNode()
  const selection = root.getSelection ? root.getSelection() : document.getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0).cloneRange()
  const paragraph = [...box.children].find((one) => one.contains(range.startContainer))
  if (!paragraph) return null
  // Three clicks on the last paragraph end the selection behind the text.
  if (!box.contains(range.endContainer)) range.setEndAfter(box.lastChild)
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const words = range.toString().trim()
  return words && { words, near: Number(paragraph.dataset.from) + Array.from(before.toString()).length }
}

/** The sentence's own marks: every candidate that rests on it, the chosen one with its words. */
function drawPiece(text, from, to, state) {
  const here = state.shown.filter((one) => overlaps(one.start, one.end, from, to))
  const isPicked = state.picked && overlaps(...state.picked, from, to)
  if (!here.length) return isPicked ? make("span", "picked", text) : document.createTextNode(text)
  const mark = make("mark", "", text)
  mark.dataset.from = from
  if (isPicked) mark.classList.add("picked")
  const chosen = here.find((one) => one.key === state.chosen)
  const hung = here.filter((one) => overlaps(one.spans[0][0], one.spans[0][1], from, to))
  const first = hung.find((one) => one === chosen) || hung[0] || chosen || here[0]
  mark.dataset.kind = first.kind
  mark.classList.add(hung.length ? "trigger" : "sentence")
  if (chosen) mark.classList.add("chosen")
  if (here.every((one) => one.aside)) mark.classList.add("aside")
  mark.onclick = () => {
    // Whoever selects words within it hasn't chosen it.
    if (selectedWords(mark.closest("p").parentNode)) return
    const ring = hung.length ? hung : here
    const at = ring.findIndex((one) => one.key === state.chosen)
    state.choose(ring[(at + 1) % ring.length].key, "text")
  }
  if (!chosen) return mark
  const labels = chosen.spans.filter(([start, end]) => start <= from && to <= end)
  if (!labels.length) return mark
  mark.classList.add("linked")
  const ending = labels.filter(([, end]) => end === to).map(([, , label]) => label)
  if (ending.length) mark.dataset.label = [...new Set(ending)].join(" · ")
  return mark
}

function drawParagraph(chars, [from, to], state) {
  const { data } = state
  const ground = groundOf(data, from, to)
  const paragraph = make("p", ground)
  paragraph.dataset.from = from
  if (ground === "furniture") {
    // Text that can't be cited holds no candidate.
    paragraph.append(make("span", "ground-name", "not evidence"), chars.slice(from, to).join(""))
    return paragraph
  }
  if (ground === "caption") paragraph.append(make("span", "ground-name", "caption"))
  const spans = [...data.furniture, ...data.datelines, ...(state.picked ? [state.picked] : [])]
  for (const one of state.shown) {
    if (!overlaps(one.start, one.end, from, to)) continue
    spans.push([one.start, one.end], one.spans[0])
    if (one.key === state.chosen) spans.push(...one.spans)
  }
  const at = cuts(from, to, spans)
  for (let i = 0; i + 1 < at.length; i++) {
    const text = chars.slice(at[i], at[i + 1]).join("")
    const inner = groundOf(data, at[i], at[i + 1])
    if (inner && inner !== ground) paragraph.append(make("span", `inline-${inner}`, text))
    else paragraph.append(drawPiece(text, at[i], at[i + 1], state))
  }
  return paragraph
}

/** Where captions and furniture begin within a line, the line is parted. */
function parted(chars, data) {
  const edges = [...data.captions, ...data.furniture, data.bounds]
  return paragraphs(chars).flatMap(([from, to]) => {
    const at = cuts(from, to, edges.filter(([start, end]) => start <= from || end >= to))
    return at.slice(0, -1).map((start, i) => [start, at[i + 1]])
  }).filter(([from, to]) => chars.slice(from, to).join("").trim())
}

function drawText(box, state) {
  box.replaceChildren(...state.lines.map((range) => drawParagraph(state.chars, range, state)))
}

/** Bring the chosen candidate's words into the middle of their box. */
function scrollToWords(box, smooth) {
  const mark = box.querySelector("mark.chosen.trigger") || box.querySelector("mark.chosen")
  if (!mark) return
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches
  const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top
  if (top > 24 && top < box.clientHeight - 90) return
  const behavior = smooth && !calm ? "smooth" : "instant"
  box.scrollTo({ top: box.scrollTop + top - box.clientHeight / 3, behavior })
}
