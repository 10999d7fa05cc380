// Trusted Types: where a page demands them, no address becomes a script but one that is said here to be ours. The page's
// policy admits this name, and lit's; so nothing that was typed can ever be run.

/** The part of Trusted Types that is used here. */
interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** The address of a worker of ours, from where the page itself comes; elsewhere than in such pages, just the address. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('attention-worker', { createScriptURL: ours });
  return policy?.createScriptURL(address) ?? address;
}

function ours(address: string): string {
  if (new URL(address, document.baseURI).origin !== globalThis.origin) throw new TypeError(`not ours: ${address}`);
  return address;
}
