// The fields of a claim, to be changed by a person.

function alternative(card, set) {
  const [words, earliest, latest] = card.alternative
  const line = make("p", "rival", `The words may also mean ${words}. `)
  line.append(button("small", "Take that reading", () => set({ earliest, latest })))
  return line
}

function pair(...fields) {
  const box = make("div", "pair")
  box.append(...fields.map((one) => one.box))
  return box
}

/** The fields, made once for a claim and then told what became of them. */
function makeFields(card, state) {
  const { choices } = state.data
  const { registers } = state
  const set = (fields) => state.operate({ do: "set", key: card.key, fields })
  const fields = {
    value: selectField("value", "Value", choices.values[card.kind], card, set),
    aspect: selectField("aspect", "Event or state", choices.aspect, card, set),
    earliest: dayField("earliest", "Earliest day", card, set),
    latest: dayField("latest", "Latest day", card, set),
    actors: actorsField(card, registers, choices, set),
    polarity: selectField("polarity", "Standing", choices.polarity, card, set),
  }
  for (const name of card.subjects) fields[name] = subjectField(name, registers, set)
  const boxes = [pair(fields.value, fields.aspect), pair(fields.earliest, fields.latest)]
  if (card.alternative) boxes.push(alternative(card, set))
  boxes.push(...card.subjects.map((name) => fields[name].box), fields.actors.box, fields.polarity.box)
  return {
    boxes,
    update(next) {
      for (const one of Object.values(fields)) one.update(next)
    },
  }
}
