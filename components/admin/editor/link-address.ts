/** What a person typed as a link's address, made whole; null when it is not one a reader may be sent to. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (/^(\/(?!\/)|#)\S*$/.test(address)) return address;
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(address) || /^tel:\+?[\d-]+$/i.test(address)) return address;
  if (/^[\w-]+(\.[\w-]+)+([/?#:]\S*)?$/.test(address)) return wholeAddress(`https://${address}`);
  return wholeAddress(address);
}

/** The address if it is a whole http(s) one without a name and password in it, else null. */
export function wholeAddress(typed: string): string | null {
  const address = typed.trim();
  if (/\s|\p{Cc}/u.test(address) || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { hostname, username, password } = new URL(address);
  return hostname !== "" && username === "" && password === "" ? address : null;
}

const trackers = /^(utm_\w+|spm|scm|fbclid|gclid|yclid|mc_[ce]id|share_token|from_source|timestamp|isappinstalled)$/i;

/** An address found in pasted text, without what follows readers around; null unless it leads to a whole address. */
export function pastedAddress(address: string): string | null {
  const whole = /^(mailto|tel):/i.test(address.trim()) ? linkAddress(address) : wholeAddress(address);
  if (whole === null || !/^http/i.test(whole) || !/[?&]/.test(whole)) return whole;
  const url = new URL(whole);
  const followed = [...url.searchParams.keys()].filter((name) => trackers.test(name));
  if (followed.length === 0) return whole;
  for (const name of followed) url.searchParams.delete(name);
  return url.href;
}
