// Formatters as descriptions of elements: every construct, and everything hostile left out.
import { describe, expect, test } from "vitest";
import {
  columnsIn,
  format,
  readFormatter,
  rowClasses,
} from "../../../../src/local/sharepoint/page/format/formatter.ts";
import { contextWith, formatted } from "./formatting.ts";

describe("elements", () => {
  test("have a type, text, style, attributes and children", () => {
    const node = formatted({
      elmType: "div",
      style: { color: "=if(@currentField == 'Red', '#a00', 'black')", padding: "4px" },
      attributes: { class: "sp-field-severity--blocked", title: "[$Owner.title]", "aria-label": "Rating" },
      children: [
        { elmType: "span", attributes: { iconName: "Warning" } },
        { elmType: "p", txtContent: "=@currentField + '!'" },
      ],
    });
    expect(node).toEqual({
      tag: "div",
      style: { color: "#a00", padding: "4px" },
      attributes: { title: "Programme lead 5", "aria-label": "Rating" },
      classes: ["sp-field-severity--blocked"],
      children: [
        { tag: "span", style: {}, attributes: {}, classes: [], icon: "Warning", children: [] },
        { tag: "p", style: {}, attributes: {}, classes: [], text: "Red!", children: [] },
      ],
    });
  });

  test("show a column named as it is in the column's own format", () => {
    expect(formatted({ elmType: "div", txtContent: "@currentField" }).text).toBe("text of Rating");
    expect(formatted({ elmType: "div", txtContent: "[$Due]" }).text).toBe("text of Due");
    expect(formatted({ elmType: "div", txtContent: "[$Owner.title]" }).text).toBe("Programme lead 5");
  });

  test("that have text have no children", () => {
    expect(formatted({ elmType: "div", txtContent: "a", children: [{ elmType: "p" }] }).children).toEqual([]);
  });

  test("of an unknown type become spans", () => {
    expect(formatted({ elmType: "filepreview", txtContent: "a" })).toMatchObject({ tag: "span", text: "a" });
    expect(formatted({ txtContent: "a" })).toMatchObject({ tag: "span", text: "a" });
  });

  test("take aria attributes as an object", () => {
    const node = formatted({ elmType: "div", attributes: { aria: { label: "=@currentField" } } });
    expect(node.attributes).toEqual({ "aria-label": "Red" });
  });

  test("repeat for each member of a list, and know which it is", () => {
    const node = formatted({
      elmType: "div",
      children: [{ elmType: "span", forEach: "one in [$Leads]", txtContent: "=loopIndex('one') + ' ' + [$one.title]" }],
    });
    expect(node.children.map((child) => child.text)).toEqual(["0 Programme lead 5", "1 Programme lead 6"]);
    const none = { elmType: "div", children: [{ elmType: "span", forEach: "one in [$Empty]", txtContent: "a" }] };
    expect(formatted(none).children).toEqual([]);
  });

  test("can be another column's formatting", () => {
    const node = formatted({ elmType: "div", children: [{ columnFormatterReference: "[$Score]" }] });
    expect(node.children[0]).toMatchObject({ tag: "p", text: "43.5" });
    expect(formatted({ columnFormatterReference: "[$Due]" }).text).toBe("text of Due");
  });

  test("that are buttons may open, edit or delete the row, and nothing else", () => {
    const button = (action: string) => formatted({ elmType: "button", customRowAction: { action } }).action;
    expect(["defaultClick", "editProps", "delete", "executeFlow", "setValue"].map(button)).toEqual([
      "defaultClick",
      "editProps",
      "delete",
      undefined,
      undefined,
    ]);
  });

  test("leave a style or attribute out that cannot be read, and keep the rest", () => {
    const node = formatted({ elmType: "div", style: { color: "=nothing(1)", width: "50%" }, txtContent: "a" });
    expect(node.style).toEqual({ width: "50%" });
  });
});

describe("a formatter that cannot be read", () => {
  test("is none when it is no JSON", () => {
    expect([readFormatter("{"), readFormatter(""), readFormatter(null), readFormatter("[1]")]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test("is none when its text cannot be worked out", () => {
    expect(format({ elmType: "div", txtContent: "=nothing(1)" }, contextWith())).toBeUndefined();
  });

  test("is none when it makes elements without end", () => {
    const children = Array.from({ length: 600 }, () => ({ elmType: "span", txtContent: "a" }));
    expect(format({ elmType: "div", children }, contextWith())).toBeUndefined();
  });
});

describe("hostile formatters and values", () => {
  test.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://council.example/1",
  ])("%j is no address", (href) => {
    const attributes = { href: "@currentField", src: "@currentField" };
    expect(formatted({ elmType: "a", attributes }, { cell: () => href }).attributes).toEqual({});
  });

  test.each(["https://council.example/a", "http://a.example", "mailto:a@b.example", "/sites/improvement"])(
    "%s is an address",
    (href) => {
      expect(formatted({ elmType: "a", attributes: { href } }).attributes).toEqual({ href });
    },
  );

  test("add no handlers, markup, frames, forms or scripts", () => {
    const attributes = {
      onclick: "x",
      onerror: "x",
      srcdoc: "x",
      style: "x",
      id: "x",
      formaction: "x",
      target: "evil",
    };
    expect(formatted({ elmType: "div", attributes }).attributes).toEqual({});
    for (const elmType of ["script", "iframe", "object", "form", "input", "style", "link", "meta", "template"]) {
      expect(formatted({ elmType }).tag).toBe("span");
    }
    expect(formatted({ elmType: "div", txtContent: "=[$Empty] + '<img src=x onerror=alert(1)>'" })).toMatchObject({
      text: "<img src=x onerror=alert(1)>",
      children: [],
    });
  });

  test.each([
    ["background-image", "url(https://evil.example)"],
    ["color", "url(//evil.example)"],
    ["width", "expression(alert(1))"],
    ["color", "red; background: blue"],
    ["position", "fixed"],
    ["position", "sticky"],
    ["behavior", "anything"],
    ["-moz-binding", "anything"],
    ["content", "anything"],
    ["--accent", "red"],
  ])("%s: %s is no style", (name, value) => {
    expect(formatted({ elmType: "div", style: { [name]: value } }).style).toEqual({});
  });

  test("name no classes but those that formatters have", () => {
    const node = formatted({
      elmType: "div",
      attributes: { class: "suite confirm sp-field-severity--good ms-fontSize-l" },
    });
    expect(node.classes).toEqual(["sp-field-severity--good", "ms-fontSize-l"]);
  });

  test("reach no property of JavaScript's own", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(formatted({ elmType: "div", txtContent: `[$Owner.${name}]` }).text).toBe("");
    }
  });
});

describe("view formatting", () => {
  test("gives a row its classes", () => {
    const view = { additionalRowClass: "=if([$Rating] == 'Red', 'sp-field-severity--blocked', '')" };
    expect(rowClasses(view, contextWith({ field: undefined }))).toEqual(["sp-field-severity--blocked"]);
    expect(rowClasses({ additionalRowClass: "=nothing(1)" }, contextWith())).toEqual([]);
    expect(rowClasses(undefined, contextWith())).toEqual([]);
  });

  test("lists the other columns that it uses", () => {
    expect(columnsIn({ txtContent: "=[$One] + [$Two.title]", children: [{ txtContent: "@currentField" }] })).toEqual([
      "One",
      "Two",
    ]);
  });
});
