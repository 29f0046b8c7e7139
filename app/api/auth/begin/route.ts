import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { onwardTo } from "@/app/api/auth/onward";
import { authOptions } from "@/app/api/auth/options";
import { signInFrom } from "@/app/way-back";

/** Gives a browser the cookie the sign-in form needs (a page cannot set one), and sends it back to the form. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = Promise.resolve({ nextauth: ["csrf"] });
  const origin = request.nextUrl.origin;
  const response: Response = await NextAuth(new NextRequest(`${origin}/api/auth/csrf`), { params }, authOptions());
  const asked = request.nextUrl.searchParams;
  const done: Record<string, string> = asked.get("done") === "password" ? { done: "password" } : {};
  const location = signInFrom(asked.get("back"), { begun: "1", ...done });
  return onwardTo(location, response);
}
