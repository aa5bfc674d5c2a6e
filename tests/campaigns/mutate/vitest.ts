// Runs the test files given as arguments, in their order, until one fails, and tells the parent process of each.
import { BaseSequencer, startVitest, type TestModule, type TestSpecification } from "vitest/node";
import type { Told } from "./runTests.ts";

const files = process.argv.slice(2);

class InGivenOrder extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => files.findIndex((file) => moduleId.endsWith(`/${file}`));
    return specifications.toSorted((a, b) => place(a) - place(b));
  }
}

function tell(told: Told): void {
  process.send?.(told);
}

const nameOf = ({ relativeModuleId }: TestModule) => relativeModuleId;

await startVitest("test", files, {
  watch: false,
  bail: 1,
  maxWorkers: 2,
  sequence: { sequencer: InGivenOrder },
  reporters: [
    {
      onTestCaseResult(test) {
        if (test.result().state === "failed") tell({ kind: "failed", file: nameOf(test.module), test: test.fullName });
        else tell({ kind: "alive" });
      },
      onTestModuleEnd(module) {
        if (module.state() === "passed" || module.state() === "skipped") tell({ kind: "passed", file: nameOf(module) });
        else tell({ kind: "failed", file: nameOf(module), test: firstError(module) });
      },
      onTestRunEnd(_modules, [error]) {
        if (error) tell({ kind: "failed", file: undefined, test: `outside of any test: ${error.message}` });
      },
    },
  ],
});

/** Of a file that could not be loaded, or of what is done before and after its tests. */
function firstError(module: TestModule): string {
  const suites = [module, ...module.children.allSuites()];
  return suites.flatMap((suite) => suite.errors())[0]?.message.split("\n")[0] ?? "";
}
