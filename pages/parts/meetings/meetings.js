// Meetings: one row a meeting, Myanmar's side on the left, China's on the right.

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

function side(className, people) {
  const element = make("span", `side ${className}`)
  if (!people.length) element.append(make("span", "nobody", "not named"))
  for (const person of people) element.append(make("span", "person", person))
  return element
}

function row(meeting, data, choose) {
  const item = make("li", meeting.day > data.as_of ? "later" : "")
  const button = make("button", "meeting")
  button.type = "button"
  button.setAttribute("aria-pressed", String(meeting.key === data.selected))
  const middle = make("span", meeting.planned ? "middle planned" : "middle")
  middle.append(make("span", "verb", meeting.verb), make("span", "when", meeting.when))
  middle.append(make("span", "where", meeting.where))
  button.append(side("ours", meeting.a), middle, side("theirs", meeting.b))
  if (meeting.others.length) {
    button.append(make("span", "others", `Also: ${meeting.others.join(", ")}`))
  }
  button.onclick = () => choose(meeting.key)
  item.append(button)
  return item
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".meetings")
  if (!root || !data) return
  const choose = (key) => setTriggerValue("chosen", key)
  const head = make("div", "head")
  head.setAttribute("aria-hidden", "true")
  head.append(make("span", "", "Myanmar’s side"), make("span", "", ""), make("span", "", "China’s side"))
  const list = make("ol")
  for (const meeting of data.meetings) list.append(row(meeting, data, choose))
  root.replaceChildren(head, list)
}
