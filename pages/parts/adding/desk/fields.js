// The fields of a candidate, as a person may set them. Each is made once and then told what
// became of it, so that nobody is thrown out of a field while they type.

let fieldNumber = 0
const fieldId = () => `field-${++fieldNumber}`

function selectField(name, label, options, card, set) {
  const control = chooser(options, card.fields[name], (value) => set({ [name]: value }))
  const field = labelled(label, control, fieldId())
  return {
    box: field.box,
    update(next) {
      control.value = next.fields[name]
      tellField(field.note, control, next.faults[name], next.adjusted[name])
    },
  }
}

/** A day, or nothing where nobody knows it; sent when it is whole, not while it is typed. */
function dayField(name, label, card, set) {
  const control = make("input")
  control.type = "date"
  control.value = card.fields[name]
  let sent = control.value
  const field = labelled(label, control, fieldId())
  const send = () => {
    if (control.validity.badInput || control.value === sent) return
    sent = control.value
    set({ [name]: control.value })
  }
  control.onblur = send
  control.onchange = () => control.value >= "1900" && send()
  control.onkeydown = (event) => event.key === "Enter" && send()
  return {
    box: field.box,
    update(next) {
      if (next.fields[name] !== sent || control.getRootNode().activeElement !== control) {
        control.value = sent = next.fields[name]
      }
      tellField(field.note, control, next.faults[name], next.adjusted[name])
    },
  }
}

/** A text field over a register: what is typed must be one of its names. */
function registerField(name, label, list, register, set) {
  const control = make("input")
  control.setAttribute("list", list)
  control.autocomplete = "off"
  control.spellcheck = false
  const field = labelled(label, control, fieldId())
  const names = new Map(register.map(([id, title]) => [title, id]))
  control.onchange = () => {
    const typed = control.value.trim()
    if (!typed) return
    if (!names.has(typed)) {
      tellField(field.note, control, `“${typed}” is no name of the register: choose one of its list`)
      return
    }
    tellField(field.note, control)
    control.value = ""
    set(names.get(typed))
  }
  control.onkeydown = (event) => event.key === "Enter" && control.onchange()
  return { box: field.box, control, note: field.note }
}

/** The place: rivals with their scores, none of them, or any other of the gazetteer. */
function subjectField(name, registers, set) {
  const box = make("fieldset", "subject")
  const title = make("legend", "field-name", { place_id: "Place", project_id: "Project", crossing_id: "Crossing" }[name])
  const choices = make("div", "choices")
  const hints = make("div", "hints")
  hints.hidden = true
  const note = make("p", "field-note")
  const group = fieldId()
  const titles = new Map(registers[name])
  const other = registerField(name, "Another of the register", `names-${name}`, registers[name], (id) => set({ [name]: id }))
  box.append(title, choices, hints, note, other.box)

  function choice(id, words, score, reasons, value) {
    const label = make("label", "choice")
    const radio = make("input")
    radio.type = "radio"
    radio.name = group
    radio.value = id
    radio.checked = id === value
    radio.onchange = () => set({ [name]: id })
    const told = make("span", "choice-words", words)
    if (score) told.append(make("span", "score", score))
    if (reasons) told.append(make("span", "reasons", reasons))
    label.append(radio, told)
    return label
  }

  /** Places spelled alike: to choose one is a person's act, and marked so. */
  function drawHints(found) {
    const list = found.map(([id]) => button("small", titles.get(id) || id, () => set({ [name]: id })))
    hints.replaceChildren(make("span", "hints-lead", "Perhaps:"), ...list, make("span", "field-note", "Spelled alike, nothing more. Choose one if you know it."))
    hints.hidden = !list.length
  }

  let drawn = ""
  return {
    box,
    update(next) {
      const value = next.fields[name]
      const rivals = name === "place_id" ? next.places : []
      const same = JSON.stringify([value, rivals])
      if (same !== drawn) {
        if (!drawn && name === "place_id") drawHints(next.hints)
        drawn = same
        const hadFocus = box.contains(box.getRootNode().activeElement) && box.getRootNode().activeElement?.type === "radio"
        const rows = rivals.map(([id, words, score, reasons]) => choice(id, words, score.toFixed(2), reasons, value))
        if (value && !rivals.some(([id]) => id === value)) rows.push(choice(value, titles.get(value) || value, "", "", value))
        rows.push(choice("", "None: leave it open", "", "", value))
        choices.replaceChildren(...rows)
        if (hadFocus) choices.querySelector("input:checked")?.focus()
      }
      tellField(note, choices, next.faults[name], next.adjusted[name])
    },
  }
}

/** Who takes part, and as what; out is a part like any other. */
function actorsField(card, registers, choices, set) {
  const box = make("fieldset", "actors")
  const rows = make("div", "actor-rows")
  const note = make("p", "field-note")
  const titles = new Map(registers.actors)
  let parts = []
  const send = (next) => set({ actors: next.map((one) => one.join(":")).join(";") })
  const add = registerField("actors", "Add an actor", "names-actors", registers.actors, (id) => {
    send([...parts, [id, card.kind === "meeting" ? "party" : "subject", ""]])
  })
  box.append(make("legend", "field-name", "Actors"), rows, note, add.box)

  function row([actor, role, side], at) {
    const line = make("div", "actor-row")
    const name = titles.get(actor) || actor
    const change = (value) => {
      const next = parts.map((one, i) => (i === at ? [actor, value, side] : one))
      send(value ? next : next.filter((_, i) => i !== at))
    }
    const select = chooser([...choices.roles, ["", "takes no part"]], role, change)
    select.setAttribute("aria-label", `Role of ${name}`)
    line.append(make("span", "actor-name", side ? `${name}, side ${side}` : name), select)
    return line
  }

  let drawn = null
  return {
    box,
    update(next) {
      if (next.fields.actors !== drawn) {
        drawn = next.fields.actors
        const within = [...rows.querySelectorAll("select")].indexOf(box.getRootNode().activeElement)
        parts = drawn.split(";").filter(Boolean).map((one) => one.split(":"))
        rows.replaceChildren(...parts.map(row))
        if (!parts.length) rows.append(make("p", "field-note", "Nobody is named."))
        if (within >= 0) rows.querySelectorAll("select")[Math.min(within, parts.length - 1)]?.focus()
      }
      tellField(note, rows, next.faults.actors, next.adjusted.actors)
    },
  }
}
