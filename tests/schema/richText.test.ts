// Words out of the markup in which SharePoint keeps formatted text.
import { describe, expect, it } from "vitest";
import { note } from "../../src/schema/columns.ts";

const column = note({ name: "Narrative", title: "Narrative", description: "" });
const read = (inner: string) =>
  column.decode({ Narrative: `<div class="ExternalClass0291F132E71045C9B5B5B26A60D6439C">${inner}</div>` });

describe("a note column that keeps formatted text", () => {
  it("is read as plain words", () => {
    expect(read("Half <strong>done</strong>.")).toBe("Half done.");
    expect(read('<p style="margin&#58;0">First.</p><p>Second&#58; &amp;lt; &#x2019; &pound;5&nbsp;m</p>')).toBe(
      "First.\n\nSecond: &lt; ’ £5 m",
    );
  });

  it("keeps its lines: breaks, paragraphs and list items each on one of their own", () => {
    expect(read("One<br>two<br/>three")).toBe("One\ntwo\nthree");
    expect(read("<div>One</div>\r\n<div>two</div>")).toBe("One\n\ntwo");
    expect(read("<ul>\n<li>one</li>\n<li>two</li>\n</ul>")).toBe("• one\n\n• two");
  });

  it("keeps the cells of a table apart, and the address of a link", () => {
    expect(read("<table><tr><td>Jan</td><td>12</td><td>5</td></tr></table>")).toBe("Jan 12 5");
    expect(read('See <a href="https://council.example/y.pdf">the report</a>.')).toBe(
      "See the report (https://council.example/y.pdf).",
    );
    expect(read('<a class="x" href="https://council.example">https://council.example</a>')).toBe(
      "https://council.example",
    );
  });

  it("shows no styles and no comments", () => {
    expect(read("<style>p { color: red }</style>Done<!-- <b>not</b> shown -->.")).toBe("Done.");
  });

  it("keeps the line ends of a text that was saved without markup", () => {
    expect(read("One\ntwo &lt; three")).toBe("One\ntwo < three");
  });

  it("is empty when there are no words in it", () => {
    expect(read("<p>\u200b<br></p>")).toBe("");
  });

  it("leaves markup alone that somebody typed into plain text", () => {
    for (const typed of ["<div>not ours</div>", "a < b & c &amp; d", "<p>", 'See <div class="ExternalClass">x</div>']) {
      expect(column.decode({ Narrative: typed })).toBe(typed);
    }
  });

  it("reads a reference to no character as it is", () => {
    expect(read("&#0; &#99999999; &nothing;")).toBe("&#0; &#99999999; &nothing;");
  });
});
