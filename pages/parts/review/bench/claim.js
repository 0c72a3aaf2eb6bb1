// The claim as it was read, what a decision on it will change, and what else is said of it.

const REASONS = ["the sentence doesn’t say so", "no claim at all", "another place", "another day", "told already by this article"]

function listOf(className, words) {
  const list = make("ul", className)
  for (const one of words) list.append(make("li", "", one))
  return list
}

function drawChanges(box, changes) {
  const title = make("h4", "", changes.title)
  const parts = [title]
  if (changes.lines.length) parts.push(listOf("change-lines", changes.lines))
  if (changes.more) parts.push(make("p", "more", `and ${changes.more} more`))
  if (changes.why) parts.push(make("p", "change-why", changes.why))
  if (changes.weighed) parts.push(make("p", "change-weighed", `Weighed by ${changes.weighed}`))
  box.replaceChildren(...parts)
}

function drawOthers(box, groups, state) {
  const parts = []
  for (const [title, others] of groups) {
    parts.push(make("h4", "", title))
    const list = make("ul", "others")
    for (const one of others) {
      const item = make("li", "other")
      const head = make("p", "other-head", one.headline)
      item.append(head, make("blockquote", "", one.excerpt), make("p", "other-source", one.source))
      for (const reason of one.reasons) item.append(make("p", "other-reason", reason))
      const foot = make("div", "other-foot")
      if (state.places.has(one.key)) foot.append(button("small", "Go to it", () => state.choose(one.key)))
      if (one.can_merge) foot.append(button("small", "Told twice: merge into it", () => state.merge(one.key)))
      item.append(foot)
      list.append(item)
    }
    parts.push(list)
  }
  if (!parts.length) parts.push(make("p", "quiet", "No other sentence speaks of the same matter near that time."))
  box.replaceChildren(...parts)
}

function drawHistory(box, history) {
  const list = make("ol", "steps")
  for (const { did, who, when, reason, parts } of history) {
    const item = make("li")
    item.append(make("span", "step", did), make("span", "step-who", `by ${who}, ${when}`))
    if (parts.length) {
      const into = make("ul", "step-parts")
      for (const one of parts) {
        const line = make("li")
        line.append(partName(one))
        into.append(line)
      }
      item.append(into)
    }
    if (reason) item.append(make("span", "step-reason", `“${reason}”`))
    list.append(item)
  }
  box.replaceChildren(make("h4", "", "By whom and when"), list)
}

/** Replace what a box holds only where something else is to be said: focus and scroll stay. */
function once(box, draw) {
  let told = null
  return (content, ...rest) => {
    const same = JSON.stringify(content)
    if (same === told) return
    told = same
    draw(box, content, ...rest)
  }
}

function drawHeadOf(box, detail) {
  const { card } = detail
  const title = make("h3", "claim-title")
  const tag = make("span", "tag", detail.kind)
  tag.dataset.kind = card.kind
  title.append(tag, " ", make("span", "", card.headline))
  const list = make("div", "facts")
  list.append(...facts(card).map(([name, value]) => fact(name, value)))
  const signs = make("p", "signs")
  for (const [words, className] of detail.signs) signs.append(make("span", `sign ${className}`, words))
  const parts = [make("p", "standing", detail.standing), title, list]
  if (detail.signs.length) parts.push(signs)
  if (card.open.length) parts.push(listOf("open", card.open))
  box.replaceChildren(...parts)
}

function makeClaim(state) {
  const box = make("section", "claim")
  box.setAttribute("aria-label", "The claim")
  const names = ["stale", "claim-head", "made", "changes", "asking", "more"]
  const [stale, head, made, changes, asking, more] = names.map((name) => make("div", name))
  const [others, why, history] = ["beside", "why-box", "past"].map((name) => make("div", name))
  stale.setAttribute("role", "alert")
  const place = makePlace(state)
  more.append(place.box, others, why, history)
  const bar = makeBar(state)
  const scroll = make("div", "claim-scroll")
  scroll.tabIndex = 0
  scroll.setAttribute("role", "region")
  scroll.setAttribute("aria-label", "The claim as it was read")
  const split = makeSplit(state)
  scroll.append(stale, head, made, split.box, changes, asking, more)
  const foot = make("div", "claim-foot")
  foot.append(bar.form, bar.box)
  box.append(scroll, foot)
  const tellStale = once(stale, (into, words) => into.replaceChildren(...(words ? [make("p", "", words)] : [])))
  const tellHead = once(head, drawHeadOf)
  const tellChanges = once(changes, drawChanges)
  const tellOthers = once(others, (into, groups) => drawOthers(into, groups, state))
  const tellWhy = once(why, (into, card) => into.replaceChildren(...(card.why.length ? [reasons(card)] : [])))
  const tellParts = once(made, drawParts)
  const tellHistory = once(history, drawHistory)
  let editor = null
  let shown = null

  function updateEditor(detail) {
    const isOpen = state.editing === detail.key && detail.slots.e
    if (editor && (!isOpen || editor.key !== detail.key)) {
      editor.box.remove()
      editor = null
    }
    if (isOpen && !editor) {
      editor = { key: detail.key, ...makeClaimEditor(detail, state) }
      asking.append(editor.box)
      if (state.wantsFocus === "editor") editor.box.querySelector("select, input")?.focus()
      state.wantsFocus = ""
    }
    editor?.update(detail)
  }

  return {
    box,
    scroll,
    bar,
    split,
    update() {
      const { detail } = state
      box.setAttribute("aria-busy", String(!detail))
      box.classList.toggle("waiting", !detail)
      box.hidden = !state.chosen
      bar.update()
      if (!detail) return
      if (shown !== detail.key) scroll.scrollTop = 0
      shown = detail.key
      tellStale(detail.stale)
      tellHead({ standing: detail.standing, card: detail.card, kind: state.data.choices.kinds[detail.card.kind], signs: detail.signs })
      tellChanges(detail.changes)
      tellParts(detail.parts)
      split.update(detail)
      updateEditor(detail)
      place.update(detail)
      tellOthers(detail.beside.filter(([, found]) => found.length))
      tellWhy({ why: detail.card.why })
      tellHistory(detail.history)
    },
  }
}

/** The fields of the claim, and why they are changed. */
function makeClaimEditor(detail, state) {
  const box = make("div", "editor")
  box.setAttribute("role", "group")
  box.setAttribute("aria-label", "Edit the claim")
  const fields = makeFields({ ...detail.card, key: detail.key }, state)
  const foot = make("div", "card-foot")
  const restore = button("small", "Discard the changes", () => state.operate({ do: "restore", key: detail.key }))
  const close = button("small", "Close the fields (Esc)", () => state.stopEditing())
  foot.append(restore, close)
  box.append(...fields.boxes, foot)
  return {
    box,
    update(next) {
      fields.update(next.card)
      restore.disabled = !Object.keys(next.card.adjusted).length
    },
  }
}
