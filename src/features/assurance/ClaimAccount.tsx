// Each success criterion in a claim that is being written: what shows that it is met, or why nothing does.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { WHOLE } from "../../plan/account.ts";
import type { Action } from "../../plan/action.ts";
import type { Criterion } from "../../plan/criteria.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { FormControl } from "../../ui/kit/FormControl.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { visuallyHidden } from "../../ui/kit/visuallyHidden.ts";
import { evidenceFor } from "./byCriterion.ts";
import { useClaimStyles } from "./Claim.styles.ts";
import { CriterionLine } from "./CriterionLine.tsx";
import { type ClaimDraft, keyOf, type Lack } from "./claimDraft.ts";
import { claimWords as words } from "./claimWords.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";
import { NewPiece } from "./NewPiece.tsx";
import { fileOf, linkOf, type Piece, pickedOf } from "./pieces.ts";
import { choose } from "./uploads.ts";

interface Props {
  readonly action: Action;
  readonly criteria: readonly Criterion[];
  readonly values: ClaimDraft;
  readonly siteUrl: string;
  readonly sending: Piece | undefined;
  /** What the claim leaves out, once it was to be saved. */
  readonly wrong: Lack | undefined;
  readonly onPut: (change: ClaimDraft) => void;
}

export function ClaimAccount(props: Props) {
  const { action, criteria, values } = props;
  const marks = new Set(criteria.map(({ mark }) => mark));
  const { evidence } = action.status;
  const others = evidenceFor(WHOLE, evidence, criteria);
  const strays = (values.pieces ?? []).filter(({ criterion }) => !marks.has(criterion));
  const isWhole = criteria.length === 0 || others.length + strays.length > 0;
  return (
    <>
      {criteria.map((criterion) => (
        <Account
          key={criterion.mark}
          {...props}
          criterion={criterion}
          evidence={evidenceFor(criterion.mark, evidence, criteria)}
          pieces={(values.pieces ?? []).filter((piece) => piece.criterion === criterion.mark)}
        />
      ))}
      {isWhole && (
        <Account {...props} criterion={{ mark: WHOLE, text: words.whole }} evidence={others} pieces={strays} />
      )}
    </>
  );
}

interface AccountProps extends Props {
  readonly criterion: Criterion;
  readonly evidence: readonly EvidenceEntry[];
  readonly pieces: readonly Piece[];
}

function Account(props: AccountProps) {
  const { action, criteria, criterion, evidence, pieces, values, siteUrl, sending, wrong, onPut } = props;
  const { mark, text } = criterion;
  const styles = useClaimStyles();
  const { sync } = useSession();
  const { sheet } = useMenuSheet();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const why = values[`why ${mark}`] ?? "";
  const [isAsked, setAsked] = useState(why !== "");
  const all = values.pieces ?? [];
  const state = sync.state();
  const about = { criterion: mark, custodian: state.board?.me.name ?? "", today: state.today };
  const isNothing = evidence.length + pieces.length === 0;
  const isWrong = wrong?.of === mark;
  const needsReason = mark === WHOLE ? criteria.length === 0 : isNothing;
  const links = new Set([...evidence.map(({ fields }) => fields.link), ...pieces.map(({ link }) => link)]);
  const pickable = action.status.evidence.filter(({ fields }) => !links.has(fields.link));

  function add(files: Iterable<File>): void {
    const made = [...files].map((file) => ({ file, piece: fileOf(file, about) }));
    for (const { file, piece } of made) choose(keyOf(action, piece), file);
    if (made.length > 0) onPut({ pieces: [...all, ...made.map(({ piece }) => piece)] });
  }

  return (
    <section
      className={mergeClasses(styles.account, isOver && styles.over, isWrong && styles.wrong)}
      aria-label={mark || words.whole}
      data-criterion={mark}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      <CriterionLine mark={mark} text={text} />
      {evidence.map((piece) => (
        <EvidenceLine key={piece.id} evidence={piece} siteUrl={siteUrl} />
      ))}
      {pieces.map((piece) => (
        <NewPiece
          key={piece.key}
          piece={piece}
          uploadKey={keyOf(action, piece)}
          isSending={sending !== undefined}
          problem={wrong?.of === piece.key ? wrong.text : undefined}
          onPut={(next) => onPut({ pieces: all.map((each) => (each.key === next.key ? next : each)) })}
          onRemove={() => onPut({ pieces: all.filter(({ key }) => key !== piece.key) })}
        />
      ))}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => chooser.current?.click()}>
          {words.addFiles}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onPut({ pieces: [...all, linkOf(about)] })}>
          {words.addLink}
        </Button>
        {pickable.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" appearance="subtle">
                {words.pick}
              </Button>
            </MenuTrigger>
            <MenuPopover className={sheet}>
              <MenuList>
                {pickable.map((entry) => (
                  <MenuItem key={entry.id} onClick={() => onPut({ pieces: [...all, pickedOf(entry, about)] })}>
                    {words.pickOf(entry.fields.title, entry.fields.criterion)}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        {needsReason && !isAsked && !isWrong && mark !== WHOLE && (
          <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
            {words.sayWhy}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          style={visuallyHidden}
          onChange={({ currentTarget }) => {
            add(currentTarget.files ?? []);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
      {(isAsked || isWrong || mark === WHOLE || why !== "") && needsReason && (
        <FormControl
          field={{
            ...{ name: `why ${mark}`, kind: "lines", label: mark === WHOLE ? words.whyNone : words.why },
            wrong: isWrong && wrong.text,
          }}
          value={why}
          isRefused={isWrong}
          onPut={(value) => onPut({ [`why ${mark}`]: value })}
        />
      )}
    </section>
  );
}
