// Meetings: one row a meeting, Myanmar's side on the left, China's on the right.

const LISTS = new Map()
const LATEST = new WeakMap()

/** What the browser has kept is never stale, for its name holds its hash, unless it is a failure. */
async function readMeetings(place) {
  const kept = await fetch(place, { cache: "force-cache" })
  const answer = kept.ok ? kept : await fetch(place, { cache: "reload" })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

/** The meetings by their address, fetched once. */
function fetchMeetings(address) {
  if (!LISTS.has(address)) {
    const arriving = readMeetings(new URL(address, document.baseURI))
    arriving.catch(() => LISTS.delete(address))
    LISTS.set(address, arriving)
  }
  return LISTS.get(address)
}

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

function draw(root, meetings, data, choose) {
  const head = make("div", "head")
  head.setAttribute("aria-hidden", "true")
  head.append(make("span", "", "Myanmar’s side"), make("span", "", ""), make("span", "", "China’s side"))
  const list = make("ol")
  for (const meeting of meetings) list.append(row(meeting, data, choose))
  root.replaceChildren(head, list)
}

/** Draws once the meetings are there, unless something newer was asked for meanwhile. */
export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".meetings")
  if (!root || !data) return
  LATEST.set(root, data)
  fetchMeetings(data.meetings).then(
    ({ meetings }) => LATEST.get(root) === data && draw(root, meetings, data, (key) => setTriggerValue("chosen", key)),
    (error) => root.replaceChildren(make("p", "", `The meetings did not arrive (${error.message}). Reload the page.`)),
  )
}
