// The product's own sign-in window.
import "../../../../src/app/relay.ts";
