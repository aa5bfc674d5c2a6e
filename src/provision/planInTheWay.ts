// Plans nothing as long as something that is not ours is where something of ours belongs: names it instead.

import { coordinatorGroup, programmeGroup } from "../plan/roles.ts";
import type { SiteDefinition } from "./definition.ts";
import { levels } from "./levels.ts";
import { groupsOf, isOurGroup, isOurLevel } from "./ours.ts";
import { programmeFolders } from "./programmeFolders.ts";
import type { InTheWay, SiteState } from "./state.ts";
import type { Step } from "./steps.ts";

const AGAIN = "Then set up the site again.";

export function inTheWaySteps(site: SiteState, definition: SiteDefinition): readonly Step[] {
  return [
    ...site.inTheWay.map((found): Step => ({ kind: "in the way", of: found.list, drift: sentenceOf(found) })),
    ...namesInTheWay(site, definition).map((drift): Step => ({ kind: "in the way", drift })),
  ];
}

function sentenceOf(found: InTheWay): string {
  const { list } = found;
  switch (found.kind) {
    case "list":
      return found.lacking.length > 0
        ? `The list “${found.title}” has the address of the list ${list}, and may not be ours: it has no mark, and lacks ${found.lacking.join(", ")}. If an earlier version created it, add what it lacks. ${AGAIN}`
        : `The list “${found.title}” has the address of the list ${list}, and Improvement Board did not create it. Move what it holds to another list and delete it, or choose another site. ${AGAIN}`;
    case "title":
      return `Another list is called “${found.title}”, the title of the list ${list}. Its address is ${found.path}. Give it another title. ${AGAIN}`;
    case "folder":
    case "file":
      return `A ${found.kind} has the address of the list ${list}: ${found.path}. Move it or rename it. ${AGAIN}`;
    case "recycled":
      return `The list ${list} is in the site's ${found.stage === 2 ? "second-stage " : ""}recycle bin. Restore it there, or delete it there if nobody needs it. ${AGAIN}`;
  }
}

/** SharePoint ignores case in the names of groups and levels. */
function namesInTheWay(site: SiteState, definition: SiteDefinition): readonly string[] {
  const { access } = site;
  const programmes = programmeFolders(site.programmes).flatMap(({ number }) => [
    programmeGroup(number),
    coordinatorGroup(number),
  ]);
  const wanted = new Set([...programmes, ...groupsOf(definition)].map(({ title }) => title));
  const taken = (what: string, name: string) =>
    `The site has a ${what} called “${name}”, and Improvement Board did not create it. Rename it or delete it. ${AGAIN}`;
  return [
    ...[...wanted].flatMap((title) =>
      sameName(access.groups, title)
        .filter((name) => name !== title || !isOurGroup(title, access, definition))
        .map((name) => taken("group", name)),
    ),
    ...(Object.keys(levels) as (keyof typeof levels)[]).flatMap((level) =>
      sameName(access.levels, level)
        .filter((name) => name !== level || !isOurLevel(level, access, definition))
        .map((name) => taken("permission level", name)),
    ),
  ];
}

const sameName = (names: ReadonlyMap<string, unknown>, wanted: string): readonly string[] =>
  [...names.keys()].filter((name) => name.toLowerCase() === wanted.toLowerCase());
