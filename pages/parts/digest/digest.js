// The digest: how many of what on this day, and what changed; every line selects its subject.

const KEEP = new WeakMap()

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

function counts(items) {
  const list = make("dl", "counts")
  for (const [count, label] of items) {
    const pair = make("div", count ? "count" : "count none")
    pair.append(make("dd", "", String(count)), make("dt", "", label))
    list.append(pair)
  }
  return list
}

function change([key, title, before, after, when], choose) {
  const line = make("li")
  const button = make("button", "change")
  button.type = "button"
  const name = make("span", "name", title)
  if (when) name.append(make("span", "when", when))
  const words = make("span", "words")
  if (before) words.append(make("span", "before", before), make("span", "arrow", " → "))
  words.append(make("span", "after", after))
  button.append(name, words)
  button.onclick = () => choose(key)
  line.append(button)
  return line
}

function more(count, state, name, shown) {
  const line = make("li")
  const button = make("button", "more", `Show more (${count} left)`)
  button.type = "button"
  button.onclick = () => {
    state.asked = { name, shown }
    state.askMore(name)
  }
  line.append(button)
  return line
}

/** What the reader opens or folds stays so at the next step of the clock. */
function remember(details, state, name) {
  if (state.opened.has(name)) details.open = state.opened.get(name)
  details.firstChild.onclick = () => state.opened.set(name, !details.open)
}

function sectionOf([heading, changes, empty, isOpen, rest, name], state) {
  const details = make("details")
  details.open = isOpen
  details.append(make("summary", "", `${heading} (${changes.length + rest})`))
  remember(details, state, name)
  const list = make("ul")
  for (const item of changes) list.append(change(item, state.choose))
  if (rest) list.append(more(rest, state, name, changes.length))
  details.append(changes.length ? list : make("p", "empty", empty))
  if (state.asked?.name === name && changes.length > state.asked.shown) {
    state.focus = list.children[state.asked.shown].firstChild
  }
  return details
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".digest")
  if (!root || !data) return
  const state = KEEP.get(parentElement) ?? { opened: new Map(), asked: null }
  KEEP.set(parentElement, state)
  state.choose = (key) => setTriggerValue("chosen", key)
  state.askMore = (name) => setTriggerValue("more", name)
  state.focus = null
  root.replaceChildren(counts(data.counts), ...data.sections.map((one) => sectionOf(one, state)))
  if (!state.focus) return
  state.focus.focus() // whoever asked for more reads on where the list broke off
  state.asked = null
}
