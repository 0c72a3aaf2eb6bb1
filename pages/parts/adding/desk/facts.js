// What a claim says, fact by fact, and why it was read so.

function fact(name, value) {
  const line = make("span", "fact")
  line.append(make("span", "fact-name", name), make("span", "fact-value", value))
  return line
}

/** Names spelled alike: hints for a person, and nothing that was read. */
function perhaps(card) {
  return card.hints.length ? `; perhaps: ${card.hints.map(([, name]) => name).join(", ")}` : ""
}

function facts(card) {
  const when = card.phrase ? `${card.when} (“${card.phrase}”)` : card.when
  const where = card.where && card.toponym && card.toponym !== card.where ? `${card.where} (“${card.toponym}”)` : card.where
  const who = card.actors.map(([, name, role]) => `${name} (${role})`).join(", ")
  return [
    ["When", when],
    ["Where", where || (card.toponym ? `“${card.toponym}”, open${perhaps(card)}` : card.scope ? `“${card.scope}”` : "not named")],
    ["Who", who || "nobody named"],
    ["Standing", card.standing],
    ["Says who", card.attribution],
    ["Goods", card.goods],
  ].filter(([, value]) => value)
}

function reasons(card) {
  const details = make("details", "why")
  const list = make("ul")
  for (const one of card.why) list.append(make("li", "", one))
  details.append(make("summary", "", "Why"), list)
  return details
}
