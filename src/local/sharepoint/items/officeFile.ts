// Office files as SharePoint keeps them: it writes values of the row's columns into each as it comes in, so its bytes are never those that
// were sent. What people wrote stays as it was.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

const types = "[Content_Types].xml";
const links = "_rels/.rels";
const properties = "docProps/custom.xml";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const custom = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ContentTypeId"><vt:lpwstr>0x0101</vt:lpwstr></property></Properties>`;

/** The oldest time that a zip file knows: what is stored again is the same again. */
const mtime = new Date(1980, 0, 1);

export function asStored(leaf: string, content: Uint8Array): Uint8Array {
  if (!/\.(?:docx|xlsx|pptx)$/iu.test(leaf)) return content;
  const parts = partsOf(content);
  if (!parts?.[types] || !parts[links]) return content;
  const isNew = !parts[properties];
  const changed = {
    [types]: isNew ? within(parts[types], "Types", typeOfProperties) : parts[types],
    [links]: isNew ? within(parts[links], "Relationships", linkToProperties) : parts[links],
    [properties]: strToU8(custom),
  };
  const all: Zippable = Object.fromEntries(
    Object.entries({ ...parts, ...changed }).map(([name, part]) => [name, [part, { mtime }]]),
  );
  return zipSync(all);
}

const typeOfProperties = `<Override PartName="/${properties}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
const linkToProperties = `<Relationship Id="rIdSharePoint" Type="${office}/relationships/custom-properties" Target="${properties}"/>`;

function within(part: Uint8Array, element: string, more: string): Uint8Array {
  return strToU8(strFromU8(part).replace(`</${element}>`, () => `${more}</${element}>`));
}

/** Nothing for what is no zip file, whatever its name says. */
function partsOf(content: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(content);
  } catch {
    return undefined;
  }
}
