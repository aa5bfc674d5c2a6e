// `npm run package`, `npm run sbom` and the second half of `npm run build`: writes `release/`, or prints why it cannot.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { makePackage } from "./package.ts";
import { writeSbom } from "./sbom.ts";
import { readInstallation, settingsFile, Unusable } from "./settings.ts";
import { writeSite } from "./site.ts";

const folder = "release";
const zip = `${folder}/improvement-board.zip`;
const howToFillIn = `Copy manifest/settings.example.json to ${settingsFile} and fill it in; manifest/README.md says where each value comes from.`;

/** Where it prints: `log` what was made, `error` why it was not. */
type Output = Pick<Console, "log" | "error">;

const commands: Readonly<Record<string, (args: readonly string[], output: Output) => void | Promise<void>>> = {
  async package(args, output) {
    rmSync(zip, { force: true });
    const installation = readInstallation(args);
    if (!installation) {
      throw new Unusable([`There is no ${settingsFile}, so Teams could not be told where your tab is.`, howToFillIn]);
    }
    const bytes = await makePackage(installation);
    mkdirSync(folder, { recursive: true });
    writeFileSync(zip, bytes);
    output.log(`${zip} can be uploaded in the Teams admin centre. It opens ${installation.tab}.`);
  },

  site(args, output) {
    rmSync(`${folder}/site`, { recursive: true, force: true });
    const installation = readInstallation(args);
    if (!installation) {
      output.log(`dist/ holds the tab. There is no ${settingsFile} yet, so there is no folder to host.`);
      output.log(howToFillIn);
      return;
    }
    writeSite({ installation, built: "dist", folder });
    output.log(
      `${folder}/site can be put on ${installation.tab}; its headers are in it, and for nginx in ${folder}/nginx.conf.`,
    );
  },

  sbom(_, output) {
    const file = `${folder}/sbom.cdx.json`;
    const problem = writeSbom(file);
    if (problem) throw new Unusable([problem]);
    output.log(`${file} lists what the product is made of.`);
  },
};

/** Runs the command of the first word in the current folder; returns its exit code. */
export async function runCommand([name = "", ...args]: readonly string[], output: Output): Promise<number> {
  try {
    const command = commands[name];
    if (!command) throw new Unusable([`Usage: tsx manifest/commandLine.ts ${Object.keys(commands).join(" | ")}`]);
    await command(args, output);
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    output.error(error.message);
    return 1;
  }
}
