// The reader: claims as cards, and the article they rest on with their words marked.
// Source text is data: it reaches the page through textContent alone.

const KEEP = new WeakMap()

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

/** How far to rely on the answer, in words, with the reasons; the Method page has the rule. */
function confidence([grade, reasons]) {
  const line = make("p", "confidence")
  line.append(make("strong", "", grade))
  if (reasons) line.append(`: ${reasons}.`)
  return line
}

/** What the selection is, how it stood, and its history, above the claims it rests on. */
function heading(head, isHistoryOpen) {
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
  if (head.confidence) element.append(confidence(head.confidence))
  for (const line of [...head.lines, ...head.background]) element.append(make("p", "line", line))
  if (head.history.length) {
    const details = make("details", "history")
    details.open = isHistoryOpen
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
  const side = make("div", "side")
  if (shown) side.append(article(shown, state.claims, state), actions(state))
  // Who has opened the history reads on in it while the clock moves.
  const isHistoryOpen = Boolean(root.querySelector(".history")?.open)
  // Beside a map the sentence comes first; on the evidence page the list does.
  const list = cards(state)
  const body = state.mode === "panel" ? [side, list] : [list, side]
  root.replaceChildren(...(state.head ? [heading(state.head, isHistoryOpen)] : []), ...body)
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

/** Draws once everything is there, unless something newer was asked for meanwhile. */
export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".reader")
  if (!root || !data) return
  const kept = KEEP.get(parentElement) ?? {}
  const same = kept.given === JSON.stringify(data)
  if (same) return
  const given = JSON.stringify(data)
  KEEP.set(parentElement, { given })
  gather(data).then((gathered) => {
    if (KEEP.get(parentElement).given === given) begin(component, root, gathered)
  })
}

/** A list comes with its claims and articles, a dossier names them in a file of its own. */
async function gather(data) {
  const dossier = data.dossier ? await fetchDossier(data.from + data.dossier) : {}
  const { claims, articles, empty } = { ...data, ...dossier }
  const documents = await fetchArticles(articles.map((name) => data.from + name))
  const head = data.head && { ...data.head, title: dossier.title, background: dossier.background, history: dossier.spans }
  const found = claimsOf(claims, documents)
  return { claims: found, empty: claims.length ? "Its claims come with the article." : empty, documents, head, groups: groupsOf(data, found) }
}

/** The claims by their ids, in the order wanted; each comes with its article, or not at all. */
function claimsOf(ids, documents) {
  const found = new Map()
  for (const one of documents.values()) for (const claim of one.claims) found.set(claim.id, claim)
  return ids.map((id) => found.get(id))
}

function begin({ data, parentElement, setStateValue }, root, gathered) {
  const shown = gathered.groups.flatMap((group) => group.claims)
  const state = {
    ...gathered,
    mode: data.mode,
    claims: shown,
    firstDocument: gathered.documents.values().next().value,
    focus: data.focus ?? shown[0]?.id ?? null,
    show(id, byHand) {
      const before = root.querySelector(".article")?.scrollTop ?? 0
      const list = root.querySelector(".cards")?.scrollTop ?? 0
      state.focus = id
      const hadFocus = parentElement.activeElement?.dataset?.claim
      draw(root, state)
      const box = root.querySelector(".article")
      if (box) box.scrollTop = before
      root.querySelector(".cards").scrollTop = list
      scrollToFocus(root, true)
      if (hadFocus) root.querySelector(`.card[data-claim="${id}"]`)?.focus({ preventScroll: true })
      if (byHand && data.tell) setStateValue("focus", id)
    },
  }
  draw(root, state)
  requestAnimationFrame(() => scrollToFocus(root, false))
}
