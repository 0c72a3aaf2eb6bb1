// The names that may be chosen from: fetched once, and offered while somebody types.

function names(name, pairs) {
  const list = make("datalist")
  list.id = `names-${name}`
  for (const [, title] of pairs) {
    const option = make("option")
    option.value = title
    list.append(option)
  }
  return list
}

const REGISTERS = new Map()

/** What may be chosen, fetched once; its name holds its hash, so it never changes. */
function fetchRegisters(address) {
  if (!REGISTERS.has(address)) {
    const arriving = fetch(new URL(address, document.baseURI)).then((answer) => answer.json())
    arriving.catch(() => REGISTERS.delete(address))
    REGISTERS.set(address, arriving)
  }
  return REGISTERS.get(address)
}

const EMPTY = { place_id: [], project_id: [], crossing_id: [], actors: [] }
