/**
 * Before every page: the true status of public addresses, and the headers that guard pages. `notFound()` would send a
 * body that only script can fill, so the status is set here and the page shows the words.
 */
import { type NextRequest, NextResponse } from "next/server";
import { inMode, isOfReports, modeOf, reportHandlers, searchAddress } from "@/newsroom/addresses";
import { locate } from "@/newsroom/articles/locate";
import { parseFileAddress } from "@/newsroom/file-addresses";
import { settings } from "@/settings";

export const config = {
  // Left out: what has no page. Bodies sent to what is matched would be cut at 10 MB.
  matcher: ["/((?!api(?:/|$)|_next/|media/|qr/|(?:site|care|grey)\\.css$|favicon\\.svg$|reader\\.js$).*)"],
};

/** WeChat's own script, which public/reader.js loads in WeChat's own browser. */
const wechatScripts = "https://res.wx.qq.com";

/** Answers 301 itself; everything else goes on to its page, with its status and its policy. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const desk = /^\/(admin|link)(\/|$)/.test(pathname);
  if (desk) return onward(request, { status: 200, desk });

  // These answer for themselves, whatever the method.
  const { mode, address } = modeOf(pathname);
  if (reportHandlers.includes(address)) return onward(request, { status: 200, desk, page: address });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return guarded(new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } }), policy({ desk }));
  }
  if (isOfReports(address)) return onward(request, { status: 200, desk, page: address });
  if (mode === "standard" && parseFileAddress(pathname)) return toFiles(request);
  const found = await locate(address);
  if (found.status === 301) {
    // What was searched for is in the query; to every other page a query says nothing.
    const query = found.to === searchAddress ? request.nextUrl.search : "";
    const to = new URL(`${inMode(mode, found.to)}${query}`, request.url);
    return guarded(NextResponse.redirect(to, found.status), policy({ desk }));
  }
  return onward(request, { status: found.status, desk, page: address });
}

/** Files for machines stand below any channel, where Next has no place for a handler: one answers for all of them. */
function toFiles(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-page", request.nextUrl.pathname);
  return transportGuarded(NextResponse.rewrite(new URL("/feeds", request.url), { request: { headers } }));
}

type Onward = { status: number; desk: boolean; page?: string };

/**
 * Next finds the nonce for its scripts in the policy of the request. `page` is where the page stands that is asked for;
 * by `x-page` it learns by which of its addresses.
 */
function onward(request: NextRequest, { status, desk, page }: Onward): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const pagePolicy = policy({ desk, nonce });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", pagePolicy);
  // Whoever has to sign in first comes back to this page; a public page reads from it in which mode it is asked for.
  headers.set("x-page", request.nextUrl.pathname + request.nextUrl.search);
  const passed = { status, request: { headers } };
  if (page === undefined || page === request.nextUrl.pathname) return guarded(NextResponse.next(passed), pagePolicy);
  return guarded(NextResponse.rewrite(new URL(page + request.nextUrl.search, request.url), passed), pagePolicy);
}

function guarded(response: NextResponse, pagePolicy: string): NextResponse {
  response.headers.set("content-security-policy", pagePolicy);
  return transportGuarded(response);
}

function transportGuarded(response: NextResponse): NextResponse {
  if (settings().siteUrl.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=31536000");
    response.headers.set("cross-origin-opener-policy", "same-origin");
  }
  return response;
}

/** The newsroom's editor and its widgets set styles on elements and show pictures not yet sent; public pages do neither. */
function policy({ desk, nonce }: { desk: boolean; nonce?: string }): string {
  const script = ["'self'", ...(nonce ? [`'nonce-${nonce}'`] : [])];
  if (!desk && settings().wechat) script.push(wechatScripts);
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
