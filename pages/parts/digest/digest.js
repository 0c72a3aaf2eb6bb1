// The digest: how many of what on this day, and what changed; every line selects its subject.

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

function counts(items) {
  const list = make("dl", "counts")
  for (const item of items) {
    const pair = make("div", item.count ? "count" : "count none")
    pair.append(make("dd", "", String(item.count)), make("dt", "", item.label))
    list.append(pair)
  }
  return list
}

function change(item, choose) {
  const line = make("li")
  const button = make("button", "change")
  button.type = "button"
  const name = make("span", "name", item.name)
  if (item.when) name.append(make("span", "when", item.when))
  const words = make("span", "words")
  if (item.before) words.append(make("span", "before", item.before), make("span", "arrow", " → "))
  words.append(make("span", "after", item.after))
  button.append(name, words)
  button.onclick = () => choose(item.key)
  line.append(button)
  return line
}

function sectionOf(section, choose) {
  const details = make("details")
  details.open = section.is_open
  details.append(make("summary", "", `${section.heading} (${section.changes.length})`))
  const list = make("ul")
  for (const item of section.changes) list.append(change(item, choose))
  details.append(section.changes.length ? list : make("p", "empty", section.empty))
  return details
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".digest")
  if (!root || !data) return
  const choose = (key) => setTriggerValue("chosen", key)
  const parts = [counts(data.counts)]
  for (const section of data.sections) parts.push(sectionOf(section, choose))
  root.replaceChildren(...parts)
}
