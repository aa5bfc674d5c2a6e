// Snapshots: one for each closed round, whether each is still the file that was kept, and what was said of it since.
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Chain } from "../../plan/snapshots/chain.ts";
import { strayWords } from "../../plan/snapshots/chainWords.ts";
import { closedRounds } from "../../plan/snapshots/closedRounds.ts";
import { addenda, fileOf } from "../../plan/snapshots/list.ts";
import { addressOf, namesOf, readChain } from "../../plan/snapshots/readChain.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useProgressStyles } from "./Progress.styles.ts";
import { SnapshotLine } from "./SnapshotLine.tsx";
import { snapshotWords as words } from "./snapshotWords.ts";

/** Ten times that of a plan of 150 actions. A page that holds two dozen larger ones would fail; `npm run verify` reads all. */
const mostRead = 1_500_000;

export function SnapshotsPage({ board, onGo }: ScreenProps) {
  const styles = useProgressStyles();
  const { files } = useSession();
  const announce = useAnnounce();
  const [chain, setChain] = useState<Chain>();
  const [checking, setChecking] = useState<string>();
  const [problem, setProblem] = useState("");
  const closed = useMemo(() => closedRounds(board), [board]);
  const said = useMemo(() => [...rowsOf(board.lists, addenda).values()], [board]);
  const names = namesOf(board);

  async function check(): Promise<void> {
    setProblem("");
    const found = await readChain({
      ...{ siteUrl: board.site.url, names, rounds: board.rounds, addenda: said, files, mostRead },
      onProgress: (done, total) => setChecking(words.checking(done, total)),
    });
    setChecking(undefined);
    if (found.kind !== "done") return setProblem(found.why);
    setChain(found.value);
    announce(resultOf(found.value));
  }

  return (
    <Page
      title={words.title}
      count={closed.filter(({ seal }) => seal).length}
      testId="snapshots"
      intro={words.intro}
      actions={
        closed.length > 0 && (
          <Button disabledFocusable={checking !== undefined} onClick={check}>
            {checking ?? words.check}
          </Button>
        )
      }
    >
      {problem && <p className={styles.failed}>{problem}</p>}
      {chain && (
        <p className={hasFaults(chain) ? styles.failed : styles.well} data-testid="chain">
          {resultOf(chain)}
        </p>
      )}
      {chain && chain.strays.length > 0 && (
        <section aria-label={words.strays}>
          <ul className={styles.faults}>
            {chain.strays.map((name) => (
              <li key={name}>{strayWords(name)}</li>
            ))}
          </ul>
        </section>
      )}
      {closed.length === 0 && <Empty>{words.none}</Empty>}
      <ul className={styles.boxes}>
        {closed.toReversed().map((each) => (
          <SnapshotLine
            key={each.round.number}
            closed={each}
            address={
              names.includes(fileOf(each.round.number))
                ? addressOf(board.site.url, fileOf(each.round.number))
                : undefined
            }
            link={chain?.links.find(({ round }) => round.number === each.round.number)}
            addenda={said.filter(({ fields }) => fields.round === each.round.number)}
            mayAdd={board.mayAdd.has(addenda.title)}
            mayRemove={board.isOwner}
            onRemoved={() => setChain(undefined)}
            onGo={onGo}
          />
        ))}
      </ul>
    </Page>
  );
}

const hasFaults = ({ links, strays }: Chain) => strays.length > 0 || links.some(({ state }) => state === "wrong");

function resultOf(chain: Chain): string {
  const count = (wanted: string) => chain.links.filter(({ state }) => state === wanted).length;
  const [wrong, removed] = [count("wrong"), count("redacted")];
  if (wrong > 0) return words.wrong(wrong);
  if (chain.strays.length > 0) return words.straysFound(chain.strays.length);
  return removed > 0 ? words.wellButRemoved(count("verified"), removed) : words.allWell(chain.links.length);
}
