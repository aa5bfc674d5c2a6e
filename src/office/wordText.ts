// The text of a Word file's paragraphs as it is read: changes accepted, hidden text and the codes of fields left out.
import { type StyleSheet, toggleOf } from "./wordStyleSheet.ts";
import { childOf, type Node, nodesOf, settingOf } from "./xmlTree.ts";

export interface ParagraphText {
  readonly text: string;
  /** Of text boxes that hang on it. */
  readonly boxes: readonly Node[];
}

/** What was met that people should be told of. */
export type Met = "hidden" | "changes" | "embedded";

/** A field: its code, then its result. They may go across paragraphs, and stand in each other. */
interface Field {
  code: string;
  isCode: boolean;
}

/** Properties; what older programs draw in place of something; and words that are not there any more. */
const leftOut = new Set(["w:pPr", "w:rPr", "w:sdtPr", "mc:Fallback", "w:rt", "w:delText", "w:delInstrText"]);
const deleted = new Set(["w:del", "w:moveFrom"]);
const pageNumber = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Characters of symbol fonts, which have no meaning in another font. */
const symbols: Readonly<Record<string, string>> = { F0B7: "•", F0A7: "•", F06C: "●", F0FC: "✓", F0FB: "✗", F0E0: "→" };

export function createTextReader(styles: StyleSheet, onMet: (what: Met) => void) {
  const fields: Field[] = [];

  function textOf(paragraph: Node): ParagraphText {
    let text = "";
    const boxes: Node[] = [];
    const isHiddenByStyle = styles.isHidden(settingOf(childOf(childOf(paragraph, "w:pPr"), "w:pStyle"))) ?? false;

    function add(more: string): void {
      if (!fields.some(({ code, isCode }) => isCode || pageNumber.test(code))) text += more;
    }

    function readRun(run: Node): void {
      const rPr = childOf(run, "w:rPr");
      const isHidden =
        toggleOf(childOf(rPr, "w:vanish")) ?? styles.isHidden(settingOf(childOf(rPr, "w:rStyle"))) ?? isHiddenByStyle;
      if (isHidden) onMet("hidden");
      // A field may begin in hidden text and end outside it.
      for (const node of nodesOf(run)) if (!isHidden || isOfField(node)) read(node);
    }

    function read(node: Node): void {
      const { name } = node;
      if (deleted.has(name)) onMet("changes");
      else if (name === "w:r") readRun(node);
      else if (name === "w:txbxContent") boxes.push(node);
      else if (name === "w:fldChar") turnField(fields, node.attributes["w:fldCharType"]);
      else if (name === "w:instrText") addCode(contentOf(node));
      else if (name === "w:fldSimple" && pageNumber.test(node.attributes["w:instr"] ?? "")) return;
      else if (name === "w:sdt" && isPlaceholder(childOf(node, "w:sdtPr"))) return;
      else if (!leftOut.has(name)) {
        if (name === "w:ins" || name === "w:moveTo") onMet("changes");
        const character = characterOf(node);
        if (character === undefined) nodesOf(node).forEach(read);
        else add(character);
      }
    }

    function addCode(code: string): void {
      const field = fields.at(-1);
      if (field?.isCode) field.code += code;
    }

    nodesOf(paragraph).forEach(read);
    return { text, boxes };
  }
  return textOf;
}

const isOfField = ({ name }: Node) => name === "w:fldChar" || name === "w:instrText";

function turnField(fields: Field[], type: string | undefined): void {
  const field = fields.at(-1);
  if (type === "begin") fields.push({ code: "", isCode: true });
  else if (type === "end") fields.pop();
  else if (field) field.isCode = false;
}

/** What an element stands for; undefined if it is one that holds others. */
function characterOf(node: Node): string | undefined {
  switch (node.name) {
    case "w:t":
      return contentOf(node)
        .replace(/[\t\r\n]+/g, " ")
        .replaceAll("\u00AD", "");
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return symbols[(node.attributes["w:char"] ?? "").toUpperCase()] ?? "";
    default:
      return undefined;
  }
}

const contentOf = ({ children }: Node): string => children.filter((child) => typeof child === "string").join("");

/** Its words say what to write there, and are nobody's. */
export const isPlaceholder = (sdtPr: Node | undefined): boolean => toggleOf(childOf(sdtPr, "w:showingPlcHdr")) ?? false;

/** Its end is deleted or hidden, so that the next paragraph goes on in its line. */
export function runsOn(pPr: Node | undefined): boolean {
  const mark = childOf(pPr, "w:rPr");
  const isGone = nodesOf(mark ?? nothing).some(({ name }) => deleted.has(name));
  return isGone || (toggleOf(childOf(mark, "w:vanish")) ?? false);
}

const nothing: Node = { name: "", attributes: {}, children: [] };
