import { houseCookies } from "@/app/cookies";

/**
 * A redirect to a path of ours with the cookies next-auth set, but for the one in which it keeps the way back: the form
 * carries that itself.
 */
export function onwardTo(path: string, { headers: given }: Response): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  const left = `${houseCookies().callback}=`;
  for (const cookie of given.getSetCookie()) if (!cookie.startsWith(left)) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
