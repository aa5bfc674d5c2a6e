// Keeps a mistake of ours in the part where it was made: the rest of the board stays, and so does everything typed and kept.
import { Component, type ReactNode, Suspense } from "react";
import { lazyPart } from "./lazyPart.ts";

const Mishap = lazyPart(() => import("./Mishap.tsx").then(({ Mishap }) => Mishap));

interface Props {
  /** What cannot be shown: `this action`. */
  readonly what: string;
  readonly children: ReactNode;
}

export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Suspense>
        <Mishap what={this.props.what} onTryAgain={() => this.setState({ broken: false })} />
      </Suspense>
    );
  }
}
