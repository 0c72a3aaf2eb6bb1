// The reader: claims as cards, and the article they rest on with their words marked.
// Source text is data: it reaches the page through textContent alone.

const KEEP = new WeakMap()

/** Make an element with a class and a text. */
function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

/** Cut [start, end) at every claim's boundary; each piece knows the claims it belongs to. */
function pieces(start, end, claims) {
  const cuts = new Set([start, end])
  for (const claim of claims) {
    if (claim.start > start && claim.start < end) cuts.add(claim.start)
    if (claim.end > start && claim.end < end) cuts.add(claim.end)
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).map((from, i) => ({
    from,
    to: at[i + 1],
    claims: claims.filter((claim) => claim.start < at[i + 1] && claim.end > from),
  }))
}

/** Paragraphs of a text as [start, end) in characters, blank lines left out. */
function paragraphs(chars, from, to) {
  const found = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i === to || chars[i] === "\n") {
      if (chars.slice(start, i).join("").trim()) found.push([start, i])
      start = i + 1
    }
  }
  return found
}

function card(claim, state) {
  const button = make("button", "card")
  button.type = "button"
  button.dataset.claim = claim.id
  button.setAttribute("aria-pressed", String(claim.id === state.focus))
  const head = make("span", "card-head")
  head.append(make("span", "tag", claim.tag), make("span", "label", claim.label))
  button.append(head)
  for (const [name, value] of claim.facts) {
    const fact = make("span", "fact")
    fact.append(make("span", "fact-name", name), make("span", "fact-value", value))
    button.append(fact)
  }
  button.onclick = () => state.show(claim.id, true)
  return button
}

function marked(chars, range, claims, state) {
  const paragraph = make("p")
  for (const piece of pieces(range[0], range[1], claims)) {
    const text = chars.slice(piece.from, piece.to).join("")
    if (!piece.claims.length) {
      paragraph.append(text)
      continue
    }
    const mark = make("mark", "", text)
    mark.dataset.claims = piece.claims.map((claim) => claim.id).join(" ")
    if (piece.claims.some((claim) => claim.id === state.focus)) mark.className = "focus"
    mark.tabIndex = 0
    mark.setAttribute("role", "button")
    mark.setAttribute(
      "aria-label",
      `${text} (${piece.claims.map((claim) => `${claim.tag}: ${claim.label}`).join("; ")})`,
    )
    const next = () => {
      const ids = piece.claims.map((claim) => claim.id)
      state.show(ids[(ids.indexOf(state.focus) + 1) % ids.length], true)
    }
    mark.onclick = next
    mark.onkeydown = (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault()
        next()
      }
    }
    paragraph.append(mark)
  }
  return paragraph
}

function article(document_, claims, state) {
  const chars = Array.from(document_.text)
  const element = make("article", "article")
  element.tabIndex = 0
  element.setAttribute("aria-label", `Article: ${document_.title}`)
  element.append(make("h4", "", document_.title))
  const line = make("p", "byline", document_.byline)
  if (document_.inferred) {
    const sign = make("span", "inferred", "date inferred")
    sign.title = document_.reason
    line.append(" ", sign)
  }
  element.append(line)
  const front = paragraphs(chars, 0, document_.evidence_start)
  if (front.length) element.append(aside(chars, front, "Before the article: not evidence"))
  const here = claims.filter((claim) => claim.document_id === document_.id)
  for (const range of paragraphs(chars, document_.evidence_start, document_.evidence_end)) {
    element.append(marked(chars, range, here, state))
  }
  const rest = paragraphs(chars, document_.evidence_end, chars.length)
  if (rest.length) {
    element.append(aside(chars, rest, "After the article: site furniture, not evidence"))
  }
  return element
}

/** What stands in the file around the article: shown, folded, so that nothing is hidden. */
function aside(chars, ranges, title) {
  const furniture = make("details", "furniture")
  furniture.append(make("summary", "", title))
  for (const [from, to] of ranges) furniture.append(make("p", "", chars.slice(from, to).join("")))
  return furniture
}

function citation(claim, document_) {
  const source = [document_.title, document_.byline].filter(Boolean).join(", ")
  const words = Array.from(document_.text).slice(claim.start, claim.end).join("")
  return `“${words}” — ${source} [${document_.id}, characters ${claim.start}–${claim.end}]`
}

function actions(state) {
  const bar = make("div", "actions")
  const copy = make("button", "small", "Copy sentence with source")
  copy.type = "button"
  const said = make("span", "said")
  said.setAttribute("role", "status")
  copy.onclick = async () => {
    const claim = state.claims.find((one) => one.id === state.focus)
    const document_ = claim && state.documents.get(claim.document_id)
    if (!claim || !document_) return
    try {
      await navigator.clipboard.writeText(citation(claim, document_))
      said.textContent = "Copied."
    } catch {
      said.textContent = "The browser refused. Select the sentence and copy it."
    }
  }
  bar.append(copy, said)
  return bar
}

/** What the selection is, how it stood, and its history, above the claims it rests on. */
function heading(head) {
  const element = make("header", "head")
  element.append(make("h3", "", head.title))
  const answer = make("p", "answer")
  for (const colour of head.swatches) {
    const swatch = make("span", "swatch")
    swatch.style.background = colour
    answer.append(swatch)
  }
  answer.append(head.answer)
  element.append(answer)
  for (const line of head.lines) element.append(make("p", "line", line))
  if (head.history.length) {
    const details = make("details", "history")
    details.append(make("summary", "", `Through time (${head.history.length})`))
    const list = make("ol")
    for (const [span, words] of head.history) {
      const item = make("li")
      item.append(make("span", "span", span), make("span", "", words))
      list.append(item)
    }
    details.append(list)
    element.append(details)
  }
  return element
}

function draw(root, state) {
  const focus = state.claims.find((claim) => claim.id === state.focus)
  const shown = focus ? state.documents.get(focus.document_id) : state.firstDocument
  root.className = `reader ${state.mode}`
  const cards = make("div", "cards")
  cards.setAttribute("role", "group")
  cards.setAttribute("aria-label", `${state.claims.length} claims`)
  if (!state.claims.length) cards.append(make("p", "empty", state.empty))
  for (const claim of state.claims) cards.append(card(claim, state))
  const side = make("div", "side")
  if (shown) side.append(article(shown, state.claims, state), actions(state))
  // Beside a map the sentence comes first; on the evidence page the list does.
  const body = state.mode === "panel" ? [side, cards] : [cards, side]
  root.replaceChildren(...(state.head ? [heading(state.head)] : []), ...body)
}

function scrollToFocus(root, smooth) {
  const box = root.querySelector(".article")
  const mark = root.querySelector("mark.focus")
  if (!box || !mark) return
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches
  const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTo({
    top: box.scrollTop + top - box.clientHeight / 3,
    behavior: smooth && !calm ? "smooth" : "instant",
  })
  const list = root.querySelector(".cards")
  const pressed = root.querySelector('.card[aria-pressed="true"]')
  if (list && pressed) {
    const offset = pressed.getBoundingClientRect().top - list.getBoundingClientRect().top
    if (offset < 0 || offset > list.clientHeight - 40) list.scrollTop += offset - 8
  }
}

export default function (component) {
  const { data, parentElement, setStateValue } = component
  const root = parentElement.querySelector(".reader")
  if (!root || !data) return
  const kept = KEEP.get(parentElement) ?? {}
  const same = kept.given === JSON.stringify(data)
  if (same) return
  const state = {
    mode: data.mode,
    claims: data.claims,
    empty: data.empty,
    head: data.head,
    documents: new Map(data.documents.map((document_) => [document_.id, document_])),
    firstDocument: data.documents[0],
    focus: data.focus ?? data.claims[0]?.id ?? null,
    show(id, byHand) {
      const before = root.querySelector(".article")?.scrollTop ?? 0
      state.focus = id
      const hadFocus = parentElement.activeElement?.dataset?.claim
      draw(root, state)
      const box = root.querySelector(".article")
      if (box) box.scrollTop = before
      scrollToFocus(root, true)
      if (hadFocus) root.querySelector(`.card[data-claim="${id}"]`)?.focus()
      if (byHand && data.tell) setStateValue("focus", id)
    },
  }
  KEEP.set(parentElement, { given: JSON.stringify(data) })
  draw(root, state)
  requestAnimationFrame(() => scrollToFocus(root, false))
}
