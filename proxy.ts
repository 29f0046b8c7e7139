/** Before every page: which handler answers at an address, and the headers that guard pages. */
import { type NextRequest, NextResponse } from "next/server";
import { homeAddress, modeOf, readHandler, reportHandlers } from "@/newsroom/addresses";
import { parseFileAddress } from "@/newsroom/file-addresses";
import { policyOf, readersPolicy, transportHeaders } from "@/newsroom/reader-headers";

export const config = {
  // Left out: what has no page. Bodies sent to what is matched would be cut at 10 MB.
  matcher: ["/((?!api(?:/|$)|_next/|media/|qr/|(?:site|care|grey)\\.css$|favicon\\.svg$|reader\\.js$).*)"],
};

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (/^\/(admin|link)(\/|$)/.test(pathname)) return toDesk(request);

  const { mode, address } = modeOf(pathname);
  const takesForms = [...reportHandlers, readHandler].includes(address);
  if (!takesForms && request.method !== "GET" && request.method !== "HEAD") {
    return guarded(new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } }), readersPolicy(pathname));
  }
  if (mode === "standard" && parseFileAddress(pathname)) return toFiles(request);
  return toReaders(request, address || homeAddress);
}

/** Files for machines stand below any channel, where Next has no place for a handler: one answers for all of them. */
function toFiles(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-page", request.nextUrl.pathname);
  return transportGuarded(NextResponse.rewrite(new URL("/feeds", request.url), { request: { headers } }));
}

/** A page has two addresses and one handler, which learns from `x-page` by which of them it is asked for. */
function toReaders(request: NextRequest, address: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-page", request.nextUrl.pathname + request.nextUrl.search);
  const passed = { request: { headers } };
  const isFirst = address === request.nextUrl.pathname;
  return guarded(
    isFirst ? NextResponse.next(passed) : NextResponse.rewrite(new URL(address, request.url), passed),
    readersPolicy(address),
  );
}

/** Next finds the nonce for its scripts in the policy of the request. */
function toDesk(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = deskPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  // Whoever has to sign in first comes back to this page.
  headers.set("x-page", request.nextUrl.pathname + request.nextUrl.search);
  return guarded(NextResponse.next({ request: { headers } }), policy);
}

function guarded(response: NextResponse, pagePolicy: string): NextResponse {
  response.headers.set("content-security-policy", pagePolicy);
  return transportGuarded(response);
}

function transportGuarded(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(transportHeaders())) response.headers.set(name, value);
  return response;
}

/** The newsroom's editor and its widgets set styles on elements and show pictures not yet sent. */
function deskPolicy(nonce: string): string {
  // Only what compiles while it runs needs to.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return policyOf({
    "script-src": `'self' 'nonce-${nonce}'${development}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data:",
  });
}
