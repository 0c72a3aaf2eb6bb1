// A claim that no rule read: words selected in the text, chosen as a sentence, or pasted, and
// what they say. All of it by keys too: text that can't be edited can't be selected by them.

const SHOWN_MOST = 90

function saysField(choices) {
  const select = make("select")
  const none = make("option", "", "Choose what is said")
  none.value = ""
  select.append(none)
  for (const [kind, name] of Object.entries(choices.kinds)) {
    const group = make("optgroup")
    group.label = name
    for (const [value, words] of choices.values[kind]) {
      const option = make("option", "", `${name}: ${words}`)
      option.value = `${kind}:${value}`
      group.append(option)
    }
    select.append(group)
  }
  return select
}

/** Sentences to choose from, those in which nothing was read first. */
function drawSentences(select, state) {
  const { data, chars } = state
  const isRead = ([start, end]) => data.candidates.some((one) => overlaps(one.start, one.end, start, end))
  const groups = [["Nothing was read in these", (one) => !isRead(one)], ["Something was read in these", isRead]]
  const first = make("option", "", "Choose a sentence")
  first.value = ""
  select.replaceChildren(first)
  for (const [label, fits] of groups) {
    const group = make("optgroup")
    group.label = label
    data.sentences.forEach((one, at) => {
      if (!fits(one)) return
      const words = chars.slice(one[0], Math.min(one[1], one[0] + SHOWN_MOST)).join("")
      const option = make("option", "", words + (one[1] - one[0] > SHOWN_MOST ? " …" : ""))
      option.value = String(at)
      group.append(option)
    })
    if (group.childNodes.length) select.append(group)
  }
}

function makeMaker(state) {
  const box = make("details", "maker")
  const sentence = labelled("A sentence of the text", make("select"), fieldId())
  const words = labelled("Its words", make("textarea"), fieldId())
  const says = labelled("What they say", saysField(state.data.choices), fieldId())
  const act = button("small", "Make a claim of these words", () => ask())
  words.control.rows = 3
  words.control.spellcheck = false
  let near = null
  let asked = null
  box.append(
    make("summary", "", "Add a claim that no rule read"),
    make("p", "maker-how", "Select words in the text, choose a sentence, or paste words of the article. The claim rests on the sentence they stand in; time, place and actors can be set once it is made."),
    sentence.box, words.box, says.box, act,
  )
  sentence.control.onchange = () => {
    const chosen = state.data.sentences[Number(sentence.control.value)]
    if (!sentence.control.value || !chosen) return
    fill(state.chars.slice(...chosen).join(""), chosen[0])
    state.picked = chosen
    drawText(state.box, state)
    state.box.querySelector(".picked")?.scrollIntoView({ block: "nearest", behavior: "instant" })
  }
  words.control.oninput = () => {
    near = null
    tellField(words.note, words.control)
  }
  function fill(text, at) {
    words.control.value = text
    near = at
    tellField(words.note, words.control)
  }
  function ask() {
    asked = state.operate({ do: "make", words: words.control.value, says: says.control.value, near })
  }
  box.ontoggle = () => box.open && drawSentences(sentence.control, state)
  return {
    box,
    take(selected) {
      fill(selected.words, selected.near)
      box.open = true
    },
    /** Hear what became of it: a new claim is shown, a refusal stands beside what was typed. */
    update(data) {
      if (asked === null || data.heard < asked) return
      asked = null
      if (data.refusal) {
        tellField(words.note, words.control, data.refusal)
        words.control.focus()
        return
      }
      state.picked = null
      fill("", null)
      says.control.value = ""
      box.open = false
      state.choose(data.made, "made")
      state.cards.get(data.made)?.head.focus({ preventScroll: true })
    },
  }
}
