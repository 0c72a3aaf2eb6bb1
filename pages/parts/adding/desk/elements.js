// What the desk is made of. Source text is data: it reaches the page through textContent alone.

/** Make an element with a class and a text. */
function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

function button(className, text, act) {
  const element = make("button", className, text)
  element.type = "button"
  element.onclick = act
  return element
}

/** A field under its name; a fault, and what was read before, stand right below it. */
function labelled(name, control, id) {
  const box = make("div", "field")
  const label = make("label", "field-name", name)
  label.htmlFor = id
  control.id = id
  const note = make("p", "field-note")
  note.id = `${id}-note`
  control.setAttribute("aria-describedby", note.id)
  box.append(label, control, note)
  return { box, control, note }
}

/** Say beside a field what is wrong with it, or what was read before a person changed it. */
function tellField(note, control, fault, adjusted) {
  note.className = fault ? "field-note fault" : "field-note"
  const words = fault || (adjusted ? `set by you; read as ${adjusted[1]}` : "")
  // A note is told once: writing the same again would have it read aloud again.
  if (note.textContent !== words) note.textContent = words
  if (fault) control.setAttribute("aria-invalid", "true")
  else control.removeAttribute("aria-invalid")
}

function chooser(options, value, change) {
  const select = make("select")
  for (const [id, name] of options) {
    const option = make("option", "", name)
    option.value = id
    select.append(option)
  }
  select.value = value
  select.onchange = () => change(select.value)
  return select
}
