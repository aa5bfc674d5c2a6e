// People whom the plan knows already, by their names as a file may have them. Two of one name are nobody's.
import type { Board } from "../../plan/board.ts";
import { isGone, type Person } from "../../schema/column.ts";

/** As the board's own workbook has them: people of one name are told apart by their addresses. */
export const inWorkbook = ({ name, email }: Person): string => (name && email ? `${name} <${email}>` : name);

export function knownPeople({
  actions,
  programmes,
  me,
}: Pick<Board, "actions" | "programmes" | "me">): Readonly<Record<string, Person>> {
  const all = [
    me,
    ...programmes.flatMap(({ fields: { lead, coordinator } }) => [lead ?? [], coordinator ?? []].flat()),
    ...[...actions.values()].flatMap(({ fields }) => fields.leads),
  ].filter((person) => !isGone(person));
  const byName = new Map<string, Person | undefined>();
  for (const person of all) {
    const known = byName.get(person.name);
    byName.set(person.name, byName.has(person.name) && known?.id !== person.id ? undefined : person);
    if (person.email) byName.set(person.email, person).set(inWorkbook(person), person);
  }
  return Object.fromEntries([...byName].flatMap(([name, person]) => (person ? [[name, person]] : [])));
}
