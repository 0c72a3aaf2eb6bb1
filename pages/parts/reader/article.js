// An article: fetched once by its address, drawn with the words of every claim marked.
// Source text is data: it reaches the page through textContent alone.

const ARTICLES = new Map()

/** What the browser has kept is never stale, unless it is a failure. */
async function readArticle(place) {
  const kept = await fetch(place, { cache: "force-cache" })
  const answer = kept.ok ? kept : await fetch(place, { cache: "reload" })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

/** An article by its address, fetched once; its name holds its hash, so it never changes. */
function fetchArticle(address) {
  if (!ARTICLES.has(address)) {
    const arriving = readArticle(new URL(address, document.baseURI))
    arriving.catch(() => ARTICLES.delete(address))
    ARTICLES.set(address, arriving)
  }
  return ARTICLES.get(address)
}

/** All articles that a panel may show, by id; one that doesn't arrive says so in its own place. */
async function fetchArticles(addresses) {
  const fetched = addresses.map((address) => fetchArticle(address).catch((error) => missing(address, error)))
  return new Map((await Promise.all(fetched)).map((one) => [one.id, one]))
}

/** What is said of one subject: it doesn't move with the clock, and comes like an article. */
function fetchDossier(address) {
  return fetchArticle(address).catch((error) => ({
    title: "", background: [], spans: [], claims: [], articles: [],
    empty: `What is said of it did not arrive (${error.message}). Reload the page.`,
  }))
}

function missing(id, error) {
  const text = `The article did not arrive (${error.message}). Reload the page.`
  return { id, title: id, byline: "", text, evidence_start: 0, evidence_end: text.length, claims: [] }
}

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
    paragraph.append(mark)
    // A full stop of its own is no target for a finger: the words before it are.
    if (!/[\p{L}\p{N}]/u.test(text)) continue
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
