// A piece of evidence in the panel: what it is, what was said of it since, and what the person may do about it.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { correctionsAbout } from "../../plan/corrections.ts";
import { dayOf } from "../../plan/days.ts";
import { visibleName } from "../../plan/link.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Edit } from "../../sync/sync.ts";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { correctedWords, removalWords, correctionWords as words } from "./correctionWords.ts";
import { DeleteFile } from "./DeleteFile.tsx";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";
import type { EvidenceDraft } from "./evidenceDraft.ts";
import { isToBeDeleted } from "./removals.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly piece: EvidenceEntry;
  readonly edits: readonly Edit[];
  /** Whether the person may add corrections. */
  readonly mayCorrect: boolean;
}

export function Piece({ action, board, piece, edits, mayCorrect }: Props) {
  const styles = useEvidenceStyles();
  const { sheet } = useMenuSheet();
  const replaceDraft = useDraft<EvidenceDraft>(action.id, `replace evidence ${piece.id}`);
  const replace = useFormOpen(replaceDraft[0]);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const isOver = action.status.withdrawn.some((each) => each.piece === piece);
  const said = isOver ? correctionsAbout(board.lists, piece) : [];
  const { operation, title } = piece.fields;
  const name = visibleName(title);
  const mayDelete = mayCorrect && board.isOwner && isToBeDeleted(piece, board);
  return (
    <div className={styles.entry}>
      <div className={styles.piece}>
        <div className={styles.line}>
          <EvidenceLine evidence={piece} siteUrl={board.site.url} />
        </div>
        {mayCorrect && !isOver && piece.id > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label={words.menu(name)}
                title={words.menu(name)}
              />
            </MenuTrigger>
            <MenuPopover className={sheet}>
              <MenuList>
                <MenuItem onClick={replace.open}>{words.replace}</MenuItem>
                <MenuItem onClick={() => setWithdrawing(true)}>{words.withdraw}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {said.map(({ id, fields, author, created }) => (
        <div key={id} className={styles.corrected} data-testid="corrected">
          <span>{correctedWords[fields.kind ?? "Withdrawn"](nameOf(author), dayOf(created))}</span>
          {fields.words && <q dir="auto">{fields.words}</q>}
        </div>
      ))}
      <SaveState
        edit={edits.find(({ entry }) => entry?.operation === operation || entry?.fields.piece === operation)}
      />
      {mayCorrect && !isOver && isWithdrawing && (
        <CorrectionForm {...{ action, piece }} siteUrl={board.site.url} onClose={() => setWithdrawing(false)} />
      )}
      {mayCorrect && !isOver && replace.isOpen && (
        <AddEvidence
          {...{ action, me: board.me, draft: replaceDraft, replaced: piece }}
          isAsked={replace.isAsked}
          onClose={replace.close}
        />
      )}
      {mayDelete && !isDeleting && (
        <Button size="small" className={styles.own} onClick={() => setDeleting(true)}>
          {removalWords.open}
        </Button>
      )}
      {mayDelete && isDeleting && <DeleteFile {...{ action, board, piece }} onClose={() => setDeleting(false)} />}
    </div>
  );
}
