// Date fields. A browser tells of every date that typing passes through, such as the year 2 on the
// way to 2024: what lies outside the field's days counts only once the field is left.
function dayOf(field) {
  return Math.round(field.valueAsNumber / DAY_MS);
}

function openDateField(one, field, patchOf) {
  let isTyped = false;
  const take = (day) => {
    isTyped = false;
    moveAndSettle(one, patchOf(day));
  };
  const finish = () => {
    if (isTyped && field.value) {
      const day = clamp(dayOf(field), fromIso(field.min), fromIso(field.max));
      field.value = toIso(day);
      take(day);
    }
    later(one); // half a date gives way to the day shown
  };
  one.listen(field, "input", () => (isTyped = true));
  one.listen(field, "change", () => field.value && field.validity.valid && take(dayOf(field)));
  one.listen(field, "blur", finish);
  one.listen(field, "keydown", (event) => event.key === "Enter" && finish());
}

// Nobody's typing is disturbed: even a bound written anew takes half a year away.
function showField(field, least, most, day) {
  if (field.getRootNode().activeElement === field) return;
  field.min = toIso(least);
  field.max = toIso(most);
  field.value = toIso(day);
}
