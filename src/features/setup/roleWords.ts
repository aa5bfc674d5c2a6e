// The words of one role and who has it. `role` reads in a sentence: `the lead of programme 3`, `a verifier`.
import { nameOf } from "../../plan/nameOf.ts";

export const roleWords = {
  nobody: "Nobody",
  choose: "Choose",
  change: "Change",
  add: "Add a person",
  addAs: (role: string) => `Add a person as ${role}`,
  remove: "Remove",
  chooseRole: (role: string) => `Choose ${role}`,
  changeRole: (role: string) => `Change ${role}`,
  removeFrom: (name: string, role: string) => `Remove ${name} as ${role}`,
  who: (role: string) => `Who will be ${role}?`,
  confirm: ({ person, take }: { person: { name: string }; take: "in" | "out" }, role: string) =>
    take === "in" ? `Make ${person.name} ${role}` : `Remove ${nameOf(person)}`,
};
