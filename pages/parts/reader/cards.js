// Claims as cards, with their words, under headings that say what they speak for.
// Source text is data: it reaches the page through textContent alone.

const LONGEST_QUOTE = 280

/** The claim's own words, shortened where they run on; the article beside has them whole. */
function quote(claim, documents) {
  const chars = Array.from(documents.get(claim.document_id)?.text ?? "").slice(claim.start, claim.end)
  const words = chars.slice(0, LONGEST_QUOTE).join("").replace(/\s+/g, " ")
  return make("q", "quote", chars.length > LONGEST_QUOTE ? `${words.trimEnd()}…` : words)
}

function card(claim, state) {
  const button = make("button", "card")
  button.type = "button"
  button.dataset.claim = claim.id
  button.setAttribute("aria-pressed", String(claim.id === state.focus))
  const head = make("span", "card-head")
  head.append(make("span", "tag", claim.tag), make("span", "label", claim.label))
  button.append(head)
  if (state.mode === "panel") button.append(quote(claim, state.documents))
  for (const [name, value] of claim.facts) {
    const fact = make("span", "fact")
    fact.append(make("span", "fact-name", name), make("span", "fact-value", value))
    button.append(fact)
  }
  button.onclick = () => state.show(claim.id, true)
  return button
}

/** Groups with their headings; what is in none of them comes last, under one of its own. */
function cards(state) {
  const list = make("div", "cards")
  list.setAttribute("role", "group")
  list.setAttribute("aria-label", `${state.claims.length} claims`)
  if (!state.claims.length) list.append(make("p", "empty", state.empty))
  for (const { heading, claims } of state.groups) {
    if (heading) list.append(make("h4", "group", `${heading} (${claims.length})`))
    for (const claim of claims) list.append(card(claim, state))
  }
  return list
}

/** Claims in the order in which they are shown, by heading. */
function groupsOf(data, claims) {
  const numbered = data.groups ?? []
  const grouped = new Set(numbered.flatMap(([, places]) => places))
  const rest = claims.filter((_, place) => !grouped.has(place))
  const groups = numbered.map(([heading, places]) => ({ heading, claims: places.map((place) => claims[place]).filter(Boolean) }))
  if (rest.length) groups.push({ heading: groups.length ? "Also said of it" : "", claims: rest })
  return groups.filter((group) => group.claims.length)
}

