/**
 * Before every page: the true status of public addresses, and the headers that guard pages. `notFound()` would send a
 * body that only script can fill, so the status is set here and the page shows the words.
 */
import { type NextRequest, NextResponse } from "next/server";
import { searchAddress } from "@/newsroom/addresses";
import { locate } from "@/newsroom/articles/locate";
import { settings } from "@/settings";

export const config = {
  // Left out: what has no page. Bodies sent to what is matched would be cut at 10 MB.
  matcher: ["/((?!api(?:/|$)|_next/|media/|site\\.css$|favicon\\.svg$|reader\\.js$).*)"],
};

/** Answers 301 itself; everything else goes on to its page, with its status and its policy. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const desk = /^\/(admin|link)(\/|$)/.test(pathname);
  if (desk) return onward(request, { status: 200, desk });

  if (request.method !== "GET" && request.method !== "HEAD") {
    return guarded(new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } }), policy({ desk }));
  }
  const found = await locate(pathname);
  if (found.status === 301) {
    // What was searched for is in the query; to every other page a query says nothing.
    const query = found.to === searchAddress ? request.nextUrl.search : "";
    return guarded(NextResponse.redirect(new URL(`${found.to}${query}`, request.url), found.status), policy({ desk }));
  }
  return onward(request, { status: found.status, desk });
}

/** Next finds the nonce for its scripts in the policy of the request. */
function onward(request: NextRequest, { status, desk }: { status: number; desk: boolean }): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const pagePolicy = policy({ desk, nonce });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", pagePolicy);
  // Whoever has to sign in first comes back to this page.
  headers.set("x-page", request.nextUrl.pathname + request.nextUrl.search);
  return guarded(NextResponse.next({ status, request: { headers } }), pagePolicy);
}

function guarded(response: NextResponse, pagePolicy: string): NextResponse {
  response.headers.set("content-security-policy", pagePolicy);
  if (settings().siteUrl.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=31536000");
    response.headers.set("cross-origin-opener-policy", "same-origin");
  }
  return response;
}

/** The newsroom's editor and its widgets set styles on elements and show pictures not yet sent; public pages do neither. */
function policy({ desk, nonce }: { desk: boolean; nonce?: string }): string {
  const script = ["'self'", ...(nonce ? [`'nonce-${nonce}'`] : [])];
  if (process.env.NODE_ENV === "development") script.push("'unsafe-eval'");
  return [
    "default-src 'none'",
    `script-src ${script.join(" ")}`,
    desk ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    desk ? "img-src 'self' blob: data:" : "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
