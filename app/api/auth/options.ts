import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { houseCookies } from "@/app/cookies";
import { doorOfRequest } from "@/app/demo-door";
import { tell } from "@/app/refusals";
import { signInAddress, wayBack } from "@/app/way-back";
import { demoSignIn } from "@/newsroom/people/demo-sign-in";
import { sessionSeconds } from "@/newsroom/people/sessions";
import { signIn } from "@/newsroom/people/sign-in";
import { Refusal } from "@/newsroom/refusal";
import { settings } from "@/settings";

const credentialsShape = z.object({ username: z.string(), password: z.string() });
const accountShape = z.object({ username: z.string() });

/** next-auth's part: the form's token against forgery, and a sealed cookie that holds the id of our session, no more. */
export function authOptions(): AuthOptions {
  const { flags, session, csrf, callback } = houseCookies();
  return {
    secret: settings().nextauthSecret,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: signInAddress, error: signInAddress },
    useSecureCookies: flags.secure,
    cookies: {
      sessionToken: { name: session, options: flags },
      csrfToken: { name: csrf, options: flags },
      callbackUrl: { name: callback, options: flags },
    },
    // Every refusal is told to the person, every bug is logged where it happens.
    logger: { error() {}, warn() {}, debug() {} },
    providers: [
      Credentials({
        credentials: {},
        authorize: async (given, request) => {
          const clientAddress: unknown = request.headers?.["x-client-address"];
          const from = typeof clientAddress === "string" ? clientAddress : "unknown";
          return {
            id: await sessionFor(credentialsShape, given, (known) => signIn({ ...known, clientAddress: from })),
          };
        },
      }),
      Credentials({
        id: "demo",
        credentials: {},
        authorize: async (given) => {
          const door = await doorOfRequest();
          return { id: await sessionFor(accountShape, given, (account) => demoSignIn(door, account)) };
        },
      }),
    ],
    callbacks: {
      redirect: ({ url }) => wayBack(url),
      jwt: ({ token }) => ({ sub: token.sub }),
    },
  };
}

/** Throws an error whose message is `code` or `code-minutes`: next-auth carries nothing else to the sign-in page. */
async function sessionFor<Shape extends z.ZodType>(
  shape: Shape,
  given: unknown,
  begin: (known: z.output<Shape>) => Promise<{ sessionId: string }>,
): Promise<string> {
  const known = shape.safeParse(given);
  if (!known.success) throw new Error("wrong_credentials");
  try {
    return (await begin(known.data)).sessionId;
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, params } = error;
      throw new Error(params.minutes === undefined ? code : `${code}-${params.minutes}`);
    }
    await tell(error);
    throw new Error("bug");
  }
}
