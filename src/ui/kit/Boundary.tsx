// Keeps a mistake of ours in the part where it was made: the rest of the board stays, and so does everything typed and kept.
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

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
      <div role="alert" data-testid="mishap" style={{ padding: "24px", maxWidth: "56ch" }}>
        <p>
          Something of ours went wrong, so {this.props.what} cannot be shown. Nothing that you saved is lost, and what
          you typed is kept.
        </p>
        <Button onClick={() => this.setState({ broken: false })}>Try again</Button>
      </div>
    );
  }
}
