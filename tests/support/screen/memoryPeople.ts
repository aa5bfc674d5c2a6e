// A directory and the roles of a plan in memory. What roles let people do in SharePoint does not follow from them here.
import { programmes } from "../../../src/plan/programmes.ts";
import type { People, PlanRole } from "../../../src/ports/people.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { MemoryLists } from "../memoryLists.ts";

export function memoryPeople(everybody: readonly Person[], lists: MemoryLists): People {
  const called = (start: string) => everybody.filter(({ name }) => name.startsWith(start));
  const roles: Record<PlanRole, readonly Person[]> = {
    verifiers: called("Verifier"),
    slt: called("SLT member"),
    board: called("Board member"),
  };
  return {
    async search(text) {
      const wanted = text.toLowerCase();
      const found = everybody.filter(({ name, email }) =>
        [name, email].some((each) => each.toLowerCase().startsWith(wanted)),
      );
      return { kind: "done", value: found.slice(0, 12).map(({ name, email }) => ({ name, email, login: email })) };
    },
    async known(login) {
      const person = everybody.find(({ email }) => email === login);
      return person ? { kind: "done", value: person } : { kind: "gone", why: "The directory does not know them." };
    },
    members: async (role) => ({ kind: "done", value: roles[role] }),
    async change(change) {
      const person = everybody.find(({ id, email }) => [id, email].includes(change.person));
      if (!person) return { kind: "gone", why: "The directory does not know them." };
      const isIn = change.take === "in";
      if ("programme" in change) {
        const row = lists.rows(programmes).find(({ fields }) => fields.number === change.programme);
        if (row) lists.changeElsewhere(programmes, row.id, { [change.role]: isIn ? person : undefined });
      } else {
        const others = roles[change.role].filter(({ id }) => id !== person.id);
        roles[change.role] = isIn ? [...others, person] : others;
      }
      return { kind: "done", value: undefined };
    },
    async saveProgramme({ row, number, title }) {
      if (row === undefined) lists.addElsewhere(programmes, { number, title });
      else lists.changeElsewhere(programmes, row, { number, title });
      return { kind: "done", value: undefined };
    },
    moveAction: async () => ({ kind: "refused", why: "Nothing moves here.", status: 403 }),
  };
}
