// The bench: queue, article and claim side by side, and what was done said aloud.

function makeTools(state) {
  const bar = make("div", "bar")
  state.saying = make("p", "said")
  state.saying.setAttribute("role", "status")
  state.count = make("p", "tally")
  const told = make("div", "told")
  told.append(state.count, state.saying)
  state.all = button("small", "", () => state.pickAll())
  state.acceptMany = button("small", "Accept picked…", () => state.askMany("accept"))
  state.rejectMany = button("small", "Reject picked…", () => state.askMany("reject"))
  state.helpButton = button("small", "Keys (?)", () => state.toggleHelp())
  state.helpButton.setAttribute("aria-expanded", "false")
  const buttons = make("div", "tools")
  buttons.append(state.all, state.acceptMany, state.rejectMany, state.helpButton)
  bar.append(told, buttons)
  return bar
}

function makeArticle(state) {
  const box = make("section", "article-side")
  const title = make("h3", "article-title")
  const line = make("p", "byline")
  const text = make("div", "text")
  text.tabIndex = 0
  text.setAttribute("role", "article")
  box.append(title, line, text)
  let shown = null

  function draw(article, detail) {
    const chars = shown?.article === article ? shown.chars : Array.from(article.text)
    const isOther = shown?.article !== article || shown.key !== detail.key
    shown = { article, chars, key: detail.key }
    title.textContent = article.title
    line.textContent = article.byline
    text.setAttribute("aria-label", `Article: ${article.title}`)
    const inner = {
      data: article, chars, lines: parted(chars, article), chosen: detail.key,
      shown: marksOf(article, detail, state),
      choose: (key) => state.places.has(key) && state.choose(key),
    }
    drawText(text, inner)
    if (isOther) requestAnimationFrame(() => scrollToWords(text, false))
  }

  return {
    box,
    text,
    update() {
      const { detail } = state
      box.hidden = !state.chosen
      if (!detail) return
      fetchFile(detail.article).then((article) => state.detail?.key === detail.key && draw(article, detail), () => {
        text.textContent = "The article did not arrive. Reload the page."
      })
    },
  }
}

/** The claims of an article where they stand in it; the chosen one with the words it rests on. */
function marksOf(article, detail, state) {
  const others = article.marks
    .filter(([key]) => key !== detail.key && state.places.has(key))
    .map(([key, kind, start, end, trigger]) => ({ key, kind, start, end, spans: [trigger], aside: false }))
  const { start, end, kind } = detail.card
  return [...others, { key: detail.key, kind, start, end, spans: detail.spans, aside: false }]
}

/** What picked claims would change together, above the form that asks for the reason. */
function makeMany(state) {
  const box = make("section", "many")
  box.setAttribute("aria-label", "What this will change")
  const tell = once(box, (into, many) => {
    drawChanges(into, many.changes)
    if (many.passed_over.length) into.append(make("p", "more", "Left out:"), listOf("passed-over", many.passed_over))
  })
  return {
    box,
    update() {
      box.hidden = state.asking !== "many" || !state.data.many
      if (!box.hidden) tell(state.data.many)
    },
  }
}

function begin(component, root, rows, registers) {
  const state = {
    component, registers, chosen: null, editing: "", asking: "", wantsFocus: "", picked: new Set(),
    anchor: null, reasons: new Map(), waiting: [], number: component.data.heard,
    followed: component.data.moved[0], heardSaid: component.data.said.number, askedMany: component.data.many?.number ?? 0,
  }
  Object.assign(state, reading(state), telling(state), choosing(state), pressing(state))
  state.say = (words) => {
    // The same words again are said again.
    state.saying.textContent = ""
    requestAnimationFrame(() => { state.saying.textContent = words })
  }
  takeIn(state, component.data, rows)
  const tools = makeTools(state)
  state.help = makeHelp()
  state.queue = makeQueue(state)
  state.article = makeArticle(state)
  state.claim = makeClaim(state)
  state.many = makeMany(state)
  state.claim.box.querySelector(".claim-foot").prepend(state.many.box)
  state.empty = make("p", "empty")
  const sides = make("div", "review-sides")
  sides.append(state.queue.box, state.article.box, state.claim.box)
  state.sides = sides
  const lists = Object.keys(registers).map((name) => names(name, registers[name]))
  root.replaceChildren(...lists, tools, state.help, state.empty, sides)
  listenToKeys(root, state)
  refresh(state)
  state.queue.reveal()
  // Whoever comes to review can begin at once; nobody is taken out of a field they are in.
  if (document.activeElement === document.body) state.queue.box.focus({ preventScroll: true })
  new ResizeObserver(() => state.queue.draw()).observe(state.queue.box)
  return state
}

function hear(state, component, rows) {
  state.component = component
  takeIn(state, component.data, rows)
  const { said, many } = component.data
  if (said.number > state.heardSaid) {
    state.heardSaid = said.number
    state.say(said.words)
    state.saying.classList.toggle("bad", said.is_bad)
    // What was taken is typed no more; what was refused stays.
    for (const key of said.taken) {
      state.reasons.delete(key)
      state.picked.delete(key)
    }
    if (said.taken.length) state.asking = state.editing = ""
  }
  if (many && many.number > state.askedMany) {
    state.askedMany = many.number
    state.editing = ""
    refresh(state)
    state.ask("many")
  }
  if (!many && state.asking === "many") state.asking = ""
  refresh(state)
  state.queue.reveal()
}

function refresh(state) {
  const { data } = state
  state.detail = data.detail?.key === state.chosen ? data.detail : null
  state.count.textContent = data.tally
  state.empty.hidden = Boolean(state.keys.length)
  state.empty.textContent = data.empty
  state.sides.hidden = !state.keys.length
  const picked = state.picked.size
  state.all.textContent = picked ? `Let go of ${picked}` : `Pick all ${state.keys.length}`
  state.all.disabled = !state.keys.length
  for (const one of [state.acceptMany, state.rejectMany]) one.hidden = !picked
  state.queue.draw()
  state.article.update()
  state.many.update()
  state.claim.update()
}
