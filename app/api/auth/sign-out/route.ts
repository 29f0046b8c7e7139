import { actOnBytes } from "@/app/api/answer";
import { houseCookies } from "@/app/cookies";
import { currentPerson } from "@/app/session";
import { signInAddress } from "@/app/way-back";
import { signOut } from "@/newsroom/people/sign-in";

/**
 * Ends this session and leads to the sign-in page. A form posted here leaves the document, so going back finds no
 * screen of the newsroom in memory.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await actOnBytes(
    request,
    async (actor) => {
      const person = await currentPerson();
      if (person) await signOut(actor, { sessionId: person.sessionId });
    },
    { maxBytes: 1000 },
  );
  // Somebody signed out already wants the same.
  if (!answer.ok && answer.status !== 401) return answer;
  const { session, flags } = houseCookies();
  const gone = `${session}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${flags.secure ? "; Secure" : ""}`;
  return new Response(null, {
    status: 303,
    headers: { location: signInAddress, "set-cookie": gone, "cache-control": "no-store" },
  });
}
