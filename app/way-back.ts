const here = "http://here.invalid";
export const deskAddress = "/admin";
export const signInAddress = "/admin/sign-in";

/** Where to go after signing in: a path of the newsroom, never another site, whatever was asked for. */
export function wayBack(asked: unknown): string {
  if (typeof asked !== "string" || !URL.canParse(asked, here)) return deskAddress;
  const url = new URL(asked, here);
  const isDesk = url.pathname === deskAddress || url.pathname.startsWith(`${deskAddress}/`);
  if (url.origin !== here || !isDesk || url.pathname === signInAddress) return deskAddress;
  return `${url.pathname}${url.search}`;
}

/** The sign-in page, remembering where somebody wanted to go. */
export function signInFrom(asked: unknown, more: Record<string, string> = {}): string {
  const back = wayBack(asked);
  const query = new URLSearchParams({ ...more, ...(back === deskAddress ? {} : { back }) });
  return query.size > 0 ? `${signInAddress}?${query}` : signInAddress;
}
