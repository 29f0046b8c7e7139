import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { bodyWithin } from "@/app/api/answer";
import { onwardTo } from "@/app/api/auth/onward";
import { authOptions } from "@/app/api/auth/options";
import { isFromHere } from "@/app/api/from-here";
import { doorOfRequest } from "@/app/demo-door";
import { signInFrom, wayBack } from "@/app/way-back";
import { demoDoorIsOpen } from "@/newsroom/people/demo-door";

type Context = { params: Promise<{ nextauth: string[] }> };

const notHere = () => new Response(null, { status: 404 });

/** The token against forged sign-ins; next-auth's other pages are not used. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "csrf") return notHere();
  return NextAuth(new NextRequest(request.nextUrl.origin + request.nextUrl.pathname), context, authOptions());
}

/**
 * Signs in with the fields csrfToken, username, password and callbackUrl, and answers 303 with a path of ours. At the
 * demo's door `callback/demo` does so without a password; elsewhere there is no such address.
 */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const way = nextauth.join("/");
  const isDemo = way === "callback/demo" && demoDoorIsOpen(await doorOfRequest());
  if (way !== "callback/credentials" && !isDemo) return notHere();
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const body = await bodyWithin(request, 10_000);
  if (!body) return new Response(null, { status: 413 });

  const fields = new URLSearchParams(body.toString("utf8"));
  fields.delete("json"); // one way to answer is enough
  const asked = new NextRequest(request.nextUrl.origin + request.nextUrl.pathname, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: fields.toString(),
  });
  const response: Response = await NextAuth(asked, context, authOptions());
  return onwardTo(placeAfter(response, fields.get("callbackUrl")), response);
}

/** next-auth answers with whole addresses below the origin it believes in; people come by others, so only paths go out. */
function placeAfter(response: Response, asked: string | null): string {
  const { pathname, searchParams } = new URL(response.headers.get("location") ?? "/", "http://here.invalid");
  if (pathname === "/api/auth/error") return signInFrom(asked, { error: searchParams.get("error") ?? "bug" });
  if (pathname === "/api/auth/signin") return signInFrom(asked, { error: "form_outdated" });
  return response.status === 302 ? wayBack(asked) : signInFrom(asked, { error: "bug" });
}
