// What is told differently, and what was done: names, reasons and sentences come from strangers
// and reach the page through textContent alone.

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

function turn(one) {
  const item = make("li", "turn")
  const span = make("span", "span", one.span)
  const now = make("span", "now", one.now)
  const then = make("span", "then")
  then.append(make("span", "lead", "instead of "), make("span", "was", one.then))
  item.append(span, now, then)
  return item
}

function link(deed, open) {
  const anchor = make("a", "link", "See it in its article")
  anchor.href = `evidence?claim=${encodeURIComponent(deed.claim)}`
  anchor.setAttribute("aria-label", `See it in its article: ${deed.about || deed.article}`)
  anchor.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open(deed.claim)
  }
  return anchor
}

function fieldChange(one) {
  const item = make("li", "field")
  item.append(make("span", "lead", `${one.name}: `), make("span", "was", one.before))
  item.append(make("span", "arrow", " → "), make("span", "is", one.after))
  return item
}

function deedItem(deed, open) {
  const item = make("li", "deed")
  const head = make("p", "did")
  head.append(make("strong", "", deed.did), make("span", "by", ` by ${deed.who}, ${deed.when}`))
  item.append(head)
  if (deed.about) item.append(make("p", "about", deed.about))
  if (deed.reason) {
    const reason = make("p", "reason")
    reason.append(make("span", "lead", "because: "), make("span", "", deed.reason))
    item.append(reason)
  }
  if (deed.changes.length) {
    const fields = make("ul", "fields")
    fields.append(...deed.changes.map(fieldChange))
    item.append(fields)
  }
  for (const one of deed.instead) item.append(make("p", "instead", `now: ${one}`))
  if (deed.sentence) item.append(make("blockquote", "sentence", deed.sentence))
  const source = make("p", "source")
  source.append(make("span", "", `${deed.article} · ${deed.byline} · entry ${deed.number}`))
  if (deed.claim) source.append(link(deed, open))
  item.append(source)
  return item
}

function deedList(deeds, open) {
  const list = make("ul", "deeds")
  list.append(...deeds.map((one) => deedItem(one, open)))
  return list
}

function causes(deeds, open) {
  const first = deeds.slice(0, 3)
  const rest = deeds.slice(3)
  const parts = [make("h4", "why", "Why"), deedList(first, open)]
  if (rest.length) {
    const more = make("details", "more")
    more.append(make("summary", "", `${rest.length} earlier`), deedList(rest, open))
    parts.push(more)
  }
  return parts
}

function card(one, open) {
  const item = make("li", "card")
  if (!one.title) {
    item.append(deedList(one.deeds, open))
    return item
  }
  const head = make("h3", "title", one.title)
  head.append(make("span", "kind", one.kind))
  const turns = make("ul", "turns")
  turns.append(...one.turns.map(turn))
  item.append(head, turns, ...causes(one.deeds, open))
  return item
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".board")
  if (!root || !data) return
  const list = make("ul", "cards")
  list.setAttribute("aria-label", data.label)
  list.append(...data.cards.map((one) => card(one, (claim) => setTriggerValue("open", claim))))
  root.replaceChildren(list)
}
