// A candidate as a card: what it says at a glance; chosen, its fields and its reasons.

function drawHead(head, card, state) {
  const line = make("span", "card-head")
  const tag = make("span", "tag", state.data.choices.kinds[card.kind])
  tag.dataset.kind = card.kind
  line.append(tag, make("span", "headline", card.headline))
  const signs = make("span", "signs")
  const adjusted = Object.values(card.adjusted).map(([name]) => name)
  if (card.by_hand) signs.append(make("span", "sign by-hand-made", "made by a person"))
  if (card.aside) signs.append(make("span", "sign", "set aside"))
  if (Object.keys(card.faults).length) signs.append(make("span", "sign bad", "has a fault"))
  if (adjusted.length) signs.append(make("span", "sign by-hand", `adjusted by a person: ${adjusted.join(", ")}`))
  head.replaceChildren(line, ...facts(card).map(([name, value]) => fact(name, value)))
  if (signs.childNodes.length) head.append(signs)
}

/** The fields and the reasons of the chosen card, made once while it is chosen. */
function makeEditor(card, state) {
  const box = make("div", "editor")
  const fields = makeFields(card, state)
  const open = make("ul", "open")
  const aside = button("small", "", () => state.toggle(card.key))
  const foot = make("div", "card-foot")
  foot.append(aside)
  box.append(open, ...fields.boxes, reasons(card), foot)
  return {
    box,
    update(next) {
      fields.update(next)
      open.replaceChildren(...next.open.map((one) => make("li", "", one)))
      aside.textContent = next.aside ? "Put it back" : "Set aside: this is no claim"
    },
  }
}

function makeCard(card, state) {
  const box = make("li", "card")
  const head = button("card-button", "", () => state.choose(card.key, "card"))
  head.dataset.key = card.key
  box.append(head)
  let editor = null
  return {
    box,
    head,
    update(next) {
      const isChosen = next.key === state.chosen
      box.classList.toggle("chosen", isChosen)
      box.classList.toggle("aside", next.aside)
      head.setAttribute("aria-expanded", String(isChosen))
      drawHead(head, next, state)
      if (isChosen && !editor) {
        editor = makeEditor(next, state)
        box.append(editor.box)
      }
      if (!isChosen && editor) {
        editor.box.remove()
        editor = null
      }
      editor?.update(next)
    },
  }
}
