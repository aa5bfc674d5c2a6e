// A council's own Word file lends styles, header and footer to a document, and nothing else gets through.
import { describe, expect, test } from "vitest";
import { readTemplate, type Template } from "../../src/office/template.ts";
import { writeWord } from "../../src/office/word.ts";
import { checkWord } from "../support/office/checkWord.ts";
import {
  councilTemplate,
  field,
  logo,
  type Parts,
  paragraph,
  picture,
  run,
  templateFiles,
  zipped,
} from "../support/office/councilTemplate.ts";
import { blocks, documentOf, greyPng } from "../support/office/everyBlock.ts";
import { child, content, type Element, parse, textOf, unpack, value, within } from "../support/office/unpack.ts";
import { paragraphText } from "../support/office/wordText.ts";

function templateOf(bytes: Uint8Array): Template {
  const read = readTemplate(bytes);
  if (read.kind === "refused") throw new Error(read.reason);
  return read.template;
}

const written = (bytes: Uint8Array) => writeWord(documentOf(blocks), { template: templateOf(bytes), png: greyPng });
const lines = (bytes: Uint8Array, path: string) => within(parse(textOf(unpack(bytes), path)), "w:p").map(paragraphText);
const contentsOf = (xml: string, name: string) => within(parse(xml), name).map(content);
const all = (bytes: Uint8Array) =>
  Object.keys(unpack(bytes))
    .map((path) => `${path} ${textOf(unpack(bytes), path)}`)
    .join("\n");

describe("with a council's template", async () => {
  const bytes = await written(councilTemplate());
  const parts = unpack(bytes);
  const styles = parse(textOf(parts, "word/styles.xml"));
  const styleNamed = (name: string) =>
    within(styles, "w:style").filter((each) => value(child(each, "w:name"))?.toLowerCase() === name);
  const run = (style: Element | undefined, name: string) => value(child(child(style, "w:rPr"), name));

  test("a document has no fault", () => expect(checkWord(bytes)).toEqual([]));

  test("its headings look like the council's, have their levels, and are there once", () => {
    for (const [index, name] of ["heading 1", "heading 2", "heading 3"].entries()) {
      const [style, ...others] = styleNamed(name);
      expect(others).toEqual([]);
      expect(value(style, "w:styleId")).toBe(`Heading${index + 1}`);
      expect(value(child(child(style, "w:pPr"), "w:outlineLvl"))).toBe(String(index));
    }
    expect(run(styleNamed("heading 1")[0], "w:color")).toBe("4B1E78");
    expect(within(styles, "w:numPr")).toEqual([]);
  });

  test("styles that the template lacks are ours, and others that no document uses are left out", () => {
    expect(styleNamed("caption")).toHaveLength(1);
    expect(styleNamed("council slogan")).toEqual([]);
    expect(within(styles, "w:vanish")).toEqual([]);
  });

  test("styles refer to styles that are there", () => {
    const ids = within(styles, "w:style").map((each) => value(each, "w:styleId"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of within(styles, "w:basedOn", "w:next", "w:link")) expect(ids).toContain(value(each));
    for (const path of ["word/document.xml", "word/header1.xml", "word/footer1.xml"])
      for (const each of within(parse(textOf(parts, path)), "w:pStyle")) expect(ids).toContain(value(each));
  });

  test("the document's language is English whatever the template's", () => {
    expect(within(styles, "w:lang").map((each) => value(each))).toEqual(["en-GB"]);
  });

  test("fonts and colours are those of the template's theme", () => {
    const theme = textOf(parts, "word/theme/theme1.xml");
    for (const said of ["Gill Sans MT", "Verdana", "4B1E78", "111111"]) expect(theme).toContain(said);
  });

  test("its header is on every page above the document's own, with its picture", () => {
    expect(lines(bytes, "word/header1.xml")).toEqual(["Westmere Council", "Westmere Council: Improvement plan"]);
    const header = parse(textOf(parts, "word/header1.xml"));
    const link = value(within(header, "a:blip")[0], "r:embed");
    const target = within(parse(textOf(parts, "word/_rels/header1.xml.rels")), "Relationship").find(
      (each) => value(each, "Id") === link,
    );
    expect(parts[`word/${value(target, "Target")}`]).toEqual(logo());
    expect(value(within(header, "wp:docPr")[0], "descr")).toBe("Logo of the council");
  });

  test("its footer gives the page's number, so the document's own does not repeat it", () => {
    expect(lines(bytes, "word/footer1.xml")).toEqual(["Sheet 7", "Figures of the round closed on 30 November 2026"]);
    expect(within(parse(textOf(parts, "word/footer1.xml")), "w:instrText").map(content)).toEqual(["PAGE"]);
  });

  test("the words of the template itself are not in it, nor where it came from", () => {
    expect(all(bytes)).not.toMatch(/Words of the template|evil\.test|attachedTemplate/);
  });

  test("every drawing of the document has an id of its own", () => {
    const ids = ["word/document.xml", "word/header1.xml"].flatMap((path) =>
      within(parse(textOf(parts, path)), "wp:docPr").map((each) => value(each, "id")),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a first page of its own keeps its header, and has the document's too", async () => {
  const bytes = await written(councilTemplate({ first: paragraph(run("Cover of the council")) }));
  expect(lines(bytes, "word/header1.xml")).toEqual(["Westmere Council", "Westmere Council: Improvement plan"]);
  expect(lines(bytes, "word/header2.xml")).toEqual(["Cover of the council", "Westmere Council: Improvement plan"]);
  expect(
    within(parse(textOf(unpack(bytes), "word/document.xml")), "w:titlePg").map((each) => value(each) ?? "true"),
  ).toEqual(["true"]);
  expect(checkWord(bytes)).toEqual([]);
});

test("a template without header, footer, theme or styles leaves the document as it is", async () => {
  const {
    "word/styles.xml": _,
    "word/theme/theme1.xml": __,
    ...files
  } = templateFiles({ header: paragraph(""), footer: "" });
  const bytes = await written(zipped(files));
  expect(lines(bytes, "word/header1.xml")).toEqual(["Westmere Council: Improvement plan"]);
  expect(lines(bytes, "word/footer1.xml")[0]).toContain("Page 1 of 1");
  expect(checkWord(bytes)).toEqual([]);
});

describe("in a header", () => {
  const headerOf = async (header: string, more: Parts = {}) => {
    const bytes = await written(councilTemplate({ header, ...more }));
    expect(checkWord(bytes)).toEqual([]);
    // Without the names of namespaces, some of which sound like what is looked for.
    const xml = textOf(unpack(bytes), "word/header1.xml").replace(/ xmlns:\w+="[^"]*"/g, "");
    return { xml, lines: lines(bytes, "word/header1.xml").slice(0, -1), bytes };
  };

  test.each([
    'INCLUDEPICTURE "https://evil.test/a.png"',
    'INCLUDETEXT "c:\\\\secret"',
    "DDEAUTO excel a b",
    "LINK Excel.Sheet",
    "IMPORT x",
    "MACROBUTTON x",
    'HYPERLINK "https://evil.test"',
    "PAGEREF x",
    "DOCPROPERTY x",
  ])("the field %s is gone, and what it showed is text", async (instruction) => {
    const complex = await headerOf(paragraph(`${run("a ")}${field(instruction, "shown")}${run(" b")}`));
    const simple = await headerOf(
      paragraph(`<w:fldSimple w:instr="${instruction.replaceAll('"', "&quot;")}">${run("shown")}</w:fldSimple>`),
    );
    expect([complex.lines, simple.lines]).toEqual([["a shown b"], ["shown"]]);
    for (const { xml } of [complex, simple]) expect(xml).not.toMatch(/fldChar|instr|evil/i);
  });

  test.each(["PAGE", "NUMPAGES", "SECTIONPAGES", "page  \\* Arabic"])(
    "the field %s stays, without what follows its name",
    async (name) => {
      const simple = `<w:fldSimple w:instr=" ${name} ">${run("7")}</w:fldSimple>`;
      const { xml, lines } = await headerOf(paragraph(`${field(name, "7")} ${simple}`));
      expect(lines).toEqual(["77"]);
      expect(contentsOf(xml, "w:instrText")).toEqual(new Array(2).fill(name.split(" ")[0]?.toUpperCase()));
    },
  );

  test("a field within a field's instruction goes with it", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const rest = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const nested = `${begin}<w:r><w:instrText>IF </w:instrText></w:r>${field("PAGE", "1")}<w:r><w:instrText>="1"</w:instrText></w:r>${rest}${run("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { xml, lines } = await headerOf(paragraph(nested));
    expect(lines).toEqual(["shown"]);
    expect(xml).not.toMatch(/fldChar|instrText/);
  });

  test("links, content controls and tracked insertions keep their words and lose the rest", async () => {
    const { xml, lines } = await headerOf(
      paragraph(
        `<w:hyperlink r:id="x" w:anchor="y">${run("link ")}</w:hyperlink><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${run("control ")}</w:sdtContent></w:sdt><w:ins w:author="Programme lead 5">${run("in")}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>`,
      ),
    );
    expect(lines).toEqual(["link control in"]);
    expect(xml).not.toMatch(/hyperlink|sdt|author|dataBinding|out</);
  });

  test("what is not on the list is gone: objects, scripts, chunks, comments, bookmarks, hidden text", async () => {
    const evil = [
      '<w:altChunk r:id="x"/>',
      '<w:r><w:object><w:control r:id="x" w:name="y"/></w:object></w:r>',
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" href="https://evil.test"/></w:pict></w:r>',
      '<w:bookmarkStart w:id="1" w:name="z"/><w:commentReference w:id="2"/><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
      '<w:subDoc r:id="x"/><w:customXml w:element="e"><w:p/></w:customXml>',
    ].join("");
    const { xml, lines } = await headerOf(`${paragraph(`${run("kept")}${evil}`)}<w:altChunk r:id="x"/>`);
    expect(lines).toEqual(["kept"]);
    expect(xml).not.toMatch(/altChunk|object|control|pict|shape|href|bookmark|comment|script|hidden|subDoc|customXml/);
  });

  test("a table stays a table", async () => {
    const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    const { xml, lines } = await headerOf(
      `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell(paragraph(run("left")))}${cell("<w:altChunk/>")}</w:tr></w:tbl>${paragraph("")}`,
    );
    expect(lines).toEqual(["left", "", ""]);
    expect(contentsOf(xml, "w:tc")).toHaveLength(2);
  });

  const image = (kind: string, target: string, more = "") =>
    `<Relationship Id="logo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/>`;

  test.each([
    ["that is fetched from elsewhere", image("image", "https://evil.test/a.png", ' TargetMode="External"'), {}],
    [
      "of a kind that is not on the list",
      image("image", "media/a.emf"),
      { "word/media/a.emf": new Uint8Array([1, 0, 0, 0]) },
    ],
    [
      "that is a drawing with scripts",
      image("image", "media/a.png"),
      { "word/media/a.png": "<svg onload='alert(1)'/>" },
    ],
    ["that is not there", image("image", "media/none.png"), {}],
    ["outside the file", image("image", "../../../etc/passwd"), {}],
    ["of an object's kind", image("oleObject", "media/logo.bin"), {}],
  ])("a picture %s is left out, and the caller is told", async (_, headerRelationships, more) => {
    const header = paragraph(`${picture("logo")}${run("Words")}`);
    const bytes = councilTemplate({ header, headerRelationships, more });
    const { xml, lines } = await headerOf(header, { headerRelationships, more });
    expect(lines).toEqual(["Words"]);
    expect(xml).not.toMatch(/drawing|blip/);
    expect(readTemplate(bytes)).toMatchObject({ kind: "read", leftOut: [expect.stringContaining("PNG, JPEG or GIF")] });
  });

  test("a picture loses its link, its effects and whatever else is in it", async () => {
    const { xml } = await headerOf(
      paragraph(picture("logo", '<a:hlinkClick r:id="x"/>').replace('r:embed="logo"', 'r:embed="logo" r:link="evil"')),
    );
    expect(xml).toContain("<a:blip");
    expect(xml).not.toMatch(/hlinkClick|r:link|r:id/);
  });

  test("a picture beside the text keeps a place that Word can open", async () => {
    const anchor = picture("logo")
      .replace(
        '<wp:inline distT="0" distB="0">',
        '<wp:anchor behindDoc="1" relativeHeight="2" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:pctPosVOffset/></wp:positionV>',
      )
      .replace("<wp:docPr", "<wp:wrapTight><wp:wrapPolygon/></wp:wrapTight><wp:docPr")
      .replace("</wp:inline>", "</wp:anchor>");
    const { xml } = await headerOf(paragraph(anchor));
    expect(contentsOf(xml, "wp:posOffset")).toEqual(["360000", "0"]);
    expect(contentsOf(xml, "wp:wrapNone")).toHaveLength(1);
  });

  test("a thousand copies of a picture are not inflated a thousand times", () => {
    const header = paragraph(new Array(1000).fill(picture("logo")).join(""));
    expect(templateOf(councilTemplate({ header })).header.default?.pictures.length).toBeLessThanOrEqual(10);
  });
});

test("macros, custom XML, embedded objects and fonts of the template are not in the document", async () => {
  const more = {
    "word/vbaProject.bin": "macro",
    "customXml/item1.xml": "<secret/>",
    "word/embeddings/oleObject1.bin": "object",
    "word/fonts/font1.odttf": "font",
    "word/comments.xml": "<comment/>",
    "word/settings.xml": "<attached/>",
  };
  const bytes = await written(councilTemplate({ more }));
  expect(checkWord(bytes)).toEqual([]);
  expect(all(bytes)).not.toMatch(/vbaProject|customXml|oleObject|font1|secret|attached/);
});

test("styles cannot bring in what headers cannot", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="&quot;&gt;&lt;evil/&gt;"/><w:basedOn w:val="x"/><w:pPr><w:framePr w:w="1"/><w:numPr/></w:pPr><w:rPr><w:vanish/><w:webHidden/></w:rPr></w:style><w:style w:type="numbering" w:styleId="n"><w:name w:val="n"/></w:style>';
  const bytes = await written(councilTemplate({ styles }));
  const xml = textOf(unpack(bytes), "word/styles.xml");
  expect(checkWord(bytes)).toEqual([]);
  expect(xml).not.toMatch(/<evil|framePr|numPr|vanish|webHidden|"numbering"/);
});

describe("the text of a document is read in whatever styles a template has", () => {
  const stylesOf = (content: string) => {
    const read = readTemplate(councilTemplate({ styles: content }));
    if (read.kind === "refused") throw new Error(read.reason);
    return { xml: read.template.styles.styles + (read.template.styles.defaults ?? ""), leftOut: read.leftOut };
  };
  const normal = (run: string, paragraph = "") =>
    `<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

  test.each([
    ["a colour like the page's", '<w:color w:val="FEFEFE"/>', "w:color"],
    ["a colour a little too light", '<w:color w:val="777777"/>', "w:color"],
    ["a colour that the theme decides", '<w:color w:val="auto" w:themeColor="background1"/>', "w:color"],
    ["one point", '<w:sz w:val="2"/>', "w:sz "],
    ["six and a half points", '<w:sz w:val="13"/>', "w:sz "],
    ["thousands of points", '<w:sz w:val="3000"/>', "w:sz "],
    ["a ground of its own colour", '<w:shd w:val="clear" w:fill="000000"/>', "w:shd"],
    ["a marker's colour", '<w:highlight w:val="black"/>', "w:highlight"],
    ["letters of one per cent", '<w:w w:val="1"/>', "w:w "],
    ["letters over each other", '<w:spacing w:val="-400"/>', "w:spacing"],
    ["letters struck through", "<w:strike/>", "w:strike"],
  ])("never in %s, and the caller is told", (_, run, name) => {
    for (const styles of [
      normal(run),
      `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault></w:docDefaults>`,
    ]) {
      const { xml, leftOut } = stylesOf(styles);
      expect(xml).not.toContain(name);
      expect(leftOut).toEqual([expect.stringContaining("would not be read")]);
    }
  });

  test.each([
    ["lines of no height", '<w:spacing w:line="1" w:lineRule="exact"/>', "w:line="],
    ["a place beside the page", '<w:ind w:left="-20000"/>', "w:ind"],
    ["a place far to the right", '<w:ind w:start="9600"/>', "w:ind"],
  ])("never in %s", (_, paragraph, name) => expect(stylesOf(normal("", paragraph)).xml).not.toContain(name));

  test("in a dark colour and a usual size, as the council has it", () => {
    const { xml, leftOut } = stylesOf(normal('<w:color w:val="767676" w:themeColor="accent1"/><w:sz w:val="14"/>'));
    expect(xml).toContain('<w:color w:val="767676"></w:color><w:sz w:val="14"></w:sz>');
    expect(leftOut).toEqual([]);
  });

  test("of which only those are kept that documents use and what these are based on, by names that say nothing", () => {
    const style = (id: string, name: string, base = "", type = "paragraph") =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:aliases w:val="Jo Smith"/>${base && `<w:basedOn w:val="${base}"/>`}<w:next w:val="Unused"/></w:style>`;
    const { xml } = stylesOf(
      [
        style("h", "HEADING 1", "JoSmith"),
        style("JoSmith", "Style of Jo Smith", "Older"),
        style("Older", "Jo Smith 2", "h"),
        style("Unused", "Jo Smith's own"),
        style("t", "Jo Smith's table", "", "table"),
        style("c", "heading 2", "", "character"),
      ].join(""),
    );
    expect([...xml.matchAll(/<w:name w:val="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "heading 1",
      "Base 1",
      "Base 2",
    ]);
    expect(xml).not.toMatch(/Smith|Unused|"t"|"c"/);
  });
});

describe("a picture of a template", () => {
  const named = picture("logo")
    .replace('name="Logo" descr="Westmere Council"', 'name="Jo Smith" descr="By Jo Smith" title="Jo Smith"')
    .replace('name="logo.png"', 'name="C:/Users/jsmith/logo.png" descr="Jo Smith"');

  test("has a name and a description of ours", () => {
    const xml = templateOf(councilTemplate({ header: paragraph(named) })).header.default?.xml ?? "";
    expect(xml).toMatch(/<wp:docPr id="\d+" name="Picture \d+" descr="Logo of the council">/);
    expect(xml).not.toMatch(/smith/i);
  });

  test("in a table that has a hidden title and description loses these", () => {
    const table = `<w:tbl><w:tblPr><w:tblCaption w:val="Smith"/><w:tblDescription w:val="Smith"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr w:rsidR="00Smith"><w:tc>${paragraph(run("left"))}</w:tc></w:tr></w:tbl>`;
    const { xml = "", text } = templateOf(councilTemplate({ header: table })).header.default ?? {};
    expect([xml.includes("Smith"), text]).toEqual([false, "left"]);
  });

  test("says everything that is read of its header in one text, names across runs and marks included", () => {
    const header = `${paragraph(`${run("Jo")}<w:r><w:tab/></w:r>${run("Smi")}${run("th")}`)}${paragraph(run("Director"))}`;
    expect(templateOf(councilTemplate({ header })).header.default?.text).toBe("Jo Smith\nDirector");
  });
});

describe("a file is refused with a reason, and nothing is thrown,", () => {
  const good = councilTemplate();
  const reasonOf = (bytes: Uint8Array) => {
    const read = readTemplate(bytes);
    return read.kind === "refused" ? read.reason : "";
  };

  test.each([
    ["if it is empty", new Uint8Array(), "not a Word file"],
    ["if it is text", new TextEncoder().encode("Hello"), "not a Word file"],
    ["if it is protected or old", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "password"],
    ["if its end is missing", good.slice(0, good.length - 40), "damaged or incomplete"],
    ["if it is a zip of something else", zipped({ "a.txt": "a" }), "not a Word file"],
    [
      "if it is a workbook",
      zipped({
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": "<workbook/>",
      }),
      "not a Word file",
    ],
    ["if its document is no XML", zipped({ ...templateFiles(), "word/document.xml": "<w:document" }), "damaged"],
    ["if it is too large", new Uint8Array(21 * 1024 * 1024), "larger than 20 MB"],
  ])("%s", (_, bytes, said) => {
    expect(reasonOf(bytes)).toContain(said);
  });

  test("if it defines entities, which no Office file does", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${templateFiles()["word/document.xml"]}`;
    expect(reasonOf(zipped({ ...templateFiles(), "word/document.xml": bomb }))).toContain("damaged");
  });

  test("if it is nested a hundred thousand deep", () => {
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${"<w:p>".repeat(1e5)}`;
    expect(reasonOf(zipped({ ...templateFiles(), "word/document.xml": deep }))).toContain("damaged");
  });

  test("if a part would inflate beyond what a template needs", () => {
    expect(reasonOf(zipped({ ...templateFiles(), "word/document.xml": " ".repeat(9 * 1024 * 1024) }))).toContain(
      "damaged",
    );
  });

  test("if it states a size that is too small: no more than that is inflated", () => {
    const document = `${templateFiles()["word/document.xml"]}${" ".repeat(1_000_000)}`;
    const bytes = zipped({ ...templateFiles(), "word/document.xml": document });
    // The size as stated, wherever it stands: in the entry and in the directory at the end.
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === document.length) view.setUint32(at, 400, true);
    expect(reasonOf(bytes)).toContain("damaged");
  });

  test("if it claims millions of parts", () => {
    const bytes = Uint8Array.from(good);
    new DataView(bytes.buffer).setUint16(bytes.length - 22 + 8, 65534, true);
    expect(reasonOf(bytes)).not.toBe("");
  });

  test("however it is damaged: any byte changed, any end cut off", () => {
    for (let at = 0; at < good.length; at += 37) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(["read", "refused"]).toContain(readTemplate(bytes).kind);
      expect(["read", "refused"]).toContain(readTemplate(good.slice(0, at)).kind);
    }
  });
});
