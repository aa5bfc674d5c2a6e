// Which headers and footers the pages of a template have.
import { childOf, type Node, nodesOf, settingOf } from "./xmlTree.ts";

/** Where the pages of the document's last section take their headers and footers from: each is kept from the section before if it names none. */
export function referencesOf(document: Node): {
  readonly hasFirst: boolean;
  readonly ids: ReadonlyMap<string, string>;
} {
  const ids = new Map<string, string>();
  const sections = sectionsOf(document);
  for (const section of sections)
    for (const { name, attributes } of nodesOf(section))
      if (name === "w:headerReference" || name === "w:footerReference")
        ids.set(`${name} ${attributes["w:type"] ?? "default"}`, attributes["r:id"] ?? "");
  const first = childOf(sections.at(-1), "w:titlePg");
  return { hasFirst: first !== undefined && !["0", "false", "off"].includes(settingOf(first) ?? "true"), ids };
}

/** Not what a section was before a tracked change, which stands within it. */
function sectionsOf(node: Node): readonly Node[] {
  return nodesOf(node).flatMap((child) => (child.name === "w:sectPr" ? [child] : sectionsOf(child)));
}
