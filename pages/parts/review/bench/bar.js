// The decision: five slots that stay where they are, whatever they are good for at a claim, and
// the form for a reason. Buttons are never taken away under a finger or a focus.

const SLOTS = ["a", "e", "s", "r", "u"]

function makeBar(state) {
  const box = make("div", "decide")
  box.setAttribute("role", "group")
  box.setAttribute("aria-label", "Decide")
  const buttons = new Map()
  for (const slot of SLOTS) {
    const one = button(`slot slot-${slot}`, "", () => state.press(slot))
    const words = make("span", "slot-words")
    const key = make("kbd", "", slot.toUpperCase())
    key.setAttribute("aria-hidden", "true")
    one.append(words, key)
    one.setAttribute("aria-keyshortcuts", slot.toUpperCase())
    buttons.set(slot, { one, words })
    box.append(one)
  }
  const hint = make("p", "hint")
  box.append(hint)
  const form = makeReasonForm(state)
  return {
    box,
    form: form.box,
    focusReason: form.focus,
    update() {
      const { detail } = state
      for (const [slot, { one, words }] of buttons) {
        const here = state.slotOf(slot)
        words.textContent = here.label
        one.dataset.do = here.do
        const isOff = !detail || !here.do || state.isBusy()
        one.setAttribute("aria-disabled", String(isOff))
        one.setAttribute("aria-expanded", String(slot === "r" && state.asking === "reason"))
        if (slot !== "r") one.removeAttribute("aria-expanded")
      }
      hint.textContent = state.isBusy() ? "Writing it down…" : detail?.hint ?? "Opening it…"
      form.update()
    },
  }
}

/** A reason, asked for where one is due; what was typed stays until it has been taken. */
function makeReasonForm(state) {
  const box = make("form", "reason-form")
  box.noValidate = true
  const input = make("textarea")
  input.rows = 2
  input.maxLength = 1000
  const field = labelled("", input, "review-reason")
  const label = field.box.querySelector("label")
  const quick = make("div", "quick")
  quick.setAttribute("role", "group")
  quick.setAttribute("aria-label", "Common reasons")
  for (const words of REASONS) {
    quick.append(button("small", words, () => {
      input.value = words
      state.typed(words)
      input.focus()
    }))
  }
  const send = make("button", "small send", "")
  send.type = "submit"
  const cancel = button("small", "Cancel (Esc)", () => state.stopAsking())
  const foot = make("div", "card-foot")
  foot.append(send, cancel)
  box.append(field.box, quick, foot)
  input.oninput = () => state.typed(input.value)
  input.onkeydown = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    box.requestSubmit()
  }
  box.onsubmit = (event) => {
    event.preventDefault()
    const { needsReason } = state.question()
    if (needsReason && !input.value.trim()) {
      tellField(field.note, input, "A reason is needed: say in a few words why, for those who come after")
      input.focus()
      return
    }
    tellField(field.note, input)
    state.sendAsked(input.value.trim())
  }
  let told = null
  return {
    box,
    focus: () => input.focus(),
    update() {
      const question = state.question()
      box.hidden = !question
      if (!question) {
        told = null
        return
      }
      label.textContent = question.label
      send.textContent = question.send
      quick.hidden = !question.needsReason
      // While fields are edited, the bar below sends them: one button for one thing.
      foot.hidden = /^(edit|split) /.test(question.key)
      send.disabled = state.isBusy()
      if (told !== question.key) {
        told = question.key
        input.value = state.typedHere()
        tellField(field.note, input)
      }
    },
  }
}
