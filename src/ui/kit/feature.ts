// What a feature adds to the whole, what renders included. Features meet here, and never in each other.
import type { ComponentType } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { FeatureRules } from "../../plan/feature.ts";
import type { Need } from "../../plan/move.ts";
import type { Host } from "../../ports/host.ts";
import type { Day } from "../../schema/column.ts";
import type { Edit } from "../../sync/sync.ts";
import type { Group } from "./groups.ts";
import type { LazyPart } from "./lazyPart.ts";
import type { AskedForm } from "./panelForm.ts";
import type { Moves } from "./useMoves.ts";

export interface Feature extends FeatureRules {
  readonly screens?: readonly Screen[];
  readonly panel?: readonly PanelSection[];
  /** The forms of moves that ask for more than words, by what they ask for. */
  readonly moveForms?: Partial<Record<Need, ComponentType<MoveFormProps>>>;
}

export interface Screen {
  /** In the address. */
  readonly key: string;
  readonly title: string;
  /** Where the navigation has it: beside the other screens of that group, in the order of the features. */
  readonly group: Group;
  /** Who is offered it, and where. */
  readonly offered?: (place: Place) => boolean;
  /** Where the tab begins with it. The first screen that is offered, unless one says so. */
  readonly isStart?: (place: Place) => boolean;
  /** Shown to everybody who looks at a meeting's stage; no other screen is. */
  readonly onStage?: boolean;
  /** Reached by links and buttons, never listed. */
  readonly inNavigation?: false;
  /** Printed on pages that are wide. */
  readonly isWide?: boolean;
  /** Titles of the lists that it cannot be shown without. */
  readonly lists?: readonly string[];
  readonly show: LazyPart<ScreenProps>;
}

/** Where the tab is shown, and of what plan. */
export interface Place {
  readonly board: Board;
  readonly frame: Host["frame"];
  readonly scope: Host["scope"];
}

export interface ScreenProps {
  readonly board: Board;
  readonly today: Day;
  readonly edits: readonly Edit[];
  /** The screen's own part of the address, to be read strictly. */
  readonly query: string;
  readonly onQuery: (change: (query: string) => string) => void;
  /** Goes to another address within the tab, as a query. */
  readonly onGo: (query: string) => void;
  readonly onOpen: (action: Action) => void;
  /** Opens the action's panel with one of its forms. */
  readonly onWrite: (action: Action, form: string) => void;
  /** The action whose panel is open; one that is not on the board is left out. */
  readonly open: Action | undefined;
  readonly moves: Moves;
  /** Pixels. */
  readonly width: number;
  /** To be given how an action is focused on this screen. */
  readonly focusRef: { current: ((action: Action) => void) | undefined };
}

/** A section of the action's panel. */
export interface PanelSection {
  readonly key: string;
  /** The panel's own stand at 10 (position), 20 (dates), 80 (history) and 90 (about). */
  readonly order: number;
  readonly lists?: readonly string[];
  readonly show: ComponentType<PanelSectionProps>;
}

export interface PanelSectionProps {
  readonly action: Action;
  readonly board: Board;
  readonly today: Day;
  /** Of this action. */
  readonly edits: readonly Edit[];
  readonly moves: Moves;
  /** Whether the person may say how the action goes. */
  readonly canEdit: boolean;
  /** Whether the person may say anything of it. */
  readonly canSay: boolean;
  /** A form that was asked for from elsewhere. */
  readonly asked: AskedForm | undefined;
  /** Goes to another address within the tab, as a query. */
  readonly onGo: (query: string) => void;
}

export interface MoveFormProps {
  readonly action: Action;
  readonly siteUrl: string;
  /** What the form is, for who does not see its title. */
  readonly label: string;
  /** False when the move can no longer be made; what was typed stays then. `to` is another column than was asked for. */
  readonly onAnswer: Moves["answer"];
  readonly onClose: () => void;
}
