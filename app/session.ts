import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { houseCookies } from "@/app/cookies";
import { signInFrom } from "@/app/way-back";
import { type SignedIn, sessionOf } from "@/newsroom/people/sessions";
import type { Actor } from "@/newsroom/permissions";
import { settings } from "@/settings";

/** The person at this browser with the id of their session. */
export type CurrentPerson = SignedIn & { sessionId: string };

/** Who is signed in here, looked up in the house once per request; null: nobody, or no longer. */
export const currentPerson = cache(async (): Promise<CurrentPerson | null> => {
  const token = (await cookies()).get(houseCookies().session)?.value;
  const sessionId = token && (await sessionIdIn(token));
  if (!sessionId) return null;
  const person = await sessionOf(sessionId);
  return person && { ...person, sessionId };
});

/** The actor of this request; somebody not signed in is sent to sign in, and comes back here. */
export async function requireActor(): Promise<Actor> {
  const person = await currentPerson();
  if (!person) redirect(signInFrom(await pathAsked()));
  return { id: person.personId };
}

async function sessionIdIn(token: string): Promise<string | null> {
  try {
    return (await decode({ token, secret: settings().nextauthSecret }))?.sub ?? null;
  } catch {
    // Forged, run out, or sealed with another secret: nobody.
    return null;
  }
}

/** proxy.ts says which page is asked for; an action is sent from the page that names itself as referrer. */
async function pathAsked(): Promise<string | null> {
  const known = await headers();
  const referrer = known.get("referer");
  if (known.has("next-action") && referrer && URL.canParse(referrer)) {
    const { pathname, search } = new URL(referrer);
    return pathname + search;
  }
  return known.get("x-page");
}
