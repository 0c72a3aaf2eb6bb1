// Splitting: the parts that a claim becomes, each with all its fields. What is set is kept while
// other claims are looked at; nothing is written before the split is sent.

/** A text that must stand in the article; sent when it is left, or by a button. */
function wordsField(name, label, control, card, set) {
  const field = labelled(label, control, fieldId())
  control.value = card.fields[name]
  control.spellcheck = false
  let sent = control.value
  control.onchange = () => {
    if (control.value === sent) return
    sent = control.value
    set({ [name]: sent })
  }
  return {
    box: field.box,
    update(next) {
      if (next.fields[name] !== sent || control.getRootNode().activeElement !== control) {
        control.value = sent = next.fields[name]
      }
      tellField(field.note, control, next.faults[name])
    },
  }
}

function makePart(card, at, detail, state) {
  const box = make("fieldset", "part")
  const set = (fields) => state.operate({ do: "split-set", key: detail.key, part: at, fields })
  const head = make("p", "part-head")
  const kinds = Object.entries(state.data.choices.kinds)
  const kind = selectField("kind", "Kind", kinds, card, set)
  const area = make("textarea")
  area.rows = 2
  const words = wordsField("words", "Words it rests on", area, card, set)
  const take = button("small", "Take the words selected in the article", () => {
    const selected = selectedWords(state.article.text)
    if (selected) set({ words: selected.words, near: String(selected.near) })
    else state.say("Select words in the article first, or paste them into the field.")
  })
  // The selection must outlive the press.
  take.onmousedown = (event) => event.preventDefault()
  const toponym = wordsField("toponym", "Place as written", make("input"), card, set)
  const fields = makeFields({ ...card, key: detail.key }, { ...state, data: state.data, operate: ({ fields: asked }) => set(asked) })
  const away = button("small", `Take part ${at + 1} away`, () => state.operate({ do: "split-less", key: detail.key, part: at }))
  box.append(make("legend", "", `Part ${at + 1}`), head, kind.box, ...fields.boxes, toponym.box, words.box, take, away)
  return {
    box,
    update(next, count) {
      head.textContent = next.headline
      away.hidden = count < 3
      for (const one of [kind, words, toponym, fields]) one.update(next)
    },
  }
}

function makeSplit(state) {
  const box = make("div", "split")
  box.setAttribute("role", "group")
  box.setAttribute("aria-label", "Split the claim")
  const list = make("div", "parts")
  const more = button("small", "One more part", () => state.operate({ do: "split-more", key: state.chosen }))
  const stop = button("small", "Don’t split it", () => {
    state.operate({ do: "split-stop", key: state.chosen })
    state.queue.box.focus({ preventScroll: true })
  })
  const foot = make("div", "card-foot")
  foot.append(more, stop)
  const how = make("p", "split-how", "Each part begins as the claim is. Change what it says: the parts stand in the claim’s place, each with its own words.")
  box.append(how, list, foot)
  let parts = []
  let made = ""
  return {
    box,
    focusFirst: () => list.querySelector("select")?.focus(),
    update(detail) {
      const cards = detail.split ?? []
      box.hidden = !cards.length
      // Fields are made anew only where their number or their kinds change: nobody is thrown out.
      const wanted = cards.length ? JSON.stringify([detail.key, cards.map((one) => [one.kind, one.subjects])]) : ""
      if (wanted !== made) {
        const at = [...list.querySelectorAll("select, input, textarea")].indexOf(list.getRootNode().activeElement)
        made = wanted
        parts = cards.map((one, number) => makePart(one, number, detail, state))
        list.replaceChildren(...parts.map((one) => one.box))
        if (at >= 0) list.querySelectorAll("select, input, textarea")[at]?.focus()
        if (cards.length && state.wantsFocus === "split") {
          state.wantsFocus = ""
          list.querySelector("select")?.focus()
        }
      }
      parts.forEach((one, number) => one.update(cards[number], cards.length))
    },
  }
}

/** What stands in the claim's place, each part with a link to where the evidence has it. */
function drawParts(box, parts) {
  const list = make("ol", "made-parts")
  for (const one of parts) {
    const item = make("li", "other")
    item.append(partName(one), make("blockquote", "", one.excerpt))
    list.append(item)
  }
  box.replaceChildren(...(parts.length ? [make("h4", "", `Split into ${parts.length}`), list] : []))
}

function partName(part) {
  if (!part.id) return make("span", "other-head", part.headline)
  const anchor = make("a", "other-head", part.headline)
  anchor.href = `evidence?claim=${encodeURIComponent(part.id)}`
  return anchor
}
