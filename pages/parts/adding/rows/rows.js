// A list of articles: what each is, how it stands, and what can be done with it.
// Names come from files and strangers: they reach the page through textContent alone.

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

function row(one, act) {
  const item = make("li", one.is_current ? "row current" : "row")
  if (one.is_current) item.setAttribute("aria-current", "true")
  const words = make("div", "words")
  words.append(make("span", "title", one.title))
  for (const line of one.lines) words.append(make("span", "line", line))
  if (one.warning) words.append(make("span", "warning", one.warning))
  const actions = make("div", "actions")
  for (const [name, label] of one.actions) {
    const button = make("button", "act", label)
    button.type = "button"
    button.setAttribute("aria-label", `${label}: ${one.title}`)
    button.onclick = () => act({ key: one.key, do: name })
    actions.append(button)
  }
  item.append(words, actions)
  return item
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".rows")
  if (!root || !data) return
  const list = make("ul")
  list.setAttribute("aria-label", data.label)
  list.append(...data.rows.map((one) => row(one, (done) => setTriggerValue("did", done))))
  root.replaceChildren(list)
}
