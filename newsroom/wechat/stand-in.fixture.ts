/** A server on this machine that speaks as WeChat does. Importing it turns WeChat on in the test's house. */
import { createServer } from "node:http";

const [appId, secret] = ["wx0123456789abcdef", "a-secret-of-wechat"];
export const appSecret = secret;

/** `calls`: the paths asked for, in order; `errcode`: what it answers to a wish for a token, 0: it gives one. */
export const standIn = { calls: [] as string[], errcode: 0, ticket: "a-ticket", isSilent: false };

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { pathname, searchParams } = new URL(request.url ?? "", "http://stand-in");
  standIn.calls.push(pathname);
  if (standIn.isSilent) return request.socket.destroy();
  response.writeHead(200, { "content-type": "application/json" });
  if (pathname === "/cgi-bin/stable_token") {
    const said = JSON.parse(Buffer.concat(parts).toString("utf8"));
    const isRight = said.grant_type === "client_credential" && said.appid === appId && said.secret === secret;
    const errcode = isRight ? standIn.errcode : 40125;
    return response.end(
      JSON.stringify(errcode ? { errcode, errmsg: secret } : { access_token: "t", expires_in: 7200 }),
    );
  }
  const isRight = searchParams.get("access_token") === "t" && searchParams.get("type") === "jsapi";
  const ticket = { errcode: 0, errmsg: "ok", ticket: standIn.ticket, expires_in: 7200 };
  return response.end(JSON.stringify(isRight ? ticket : { errcode: 40001, errmsg: "invalid credential" }));
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
server.unref();
const address = server.address();
process.env.WECHAT_APP_ID = appId;
process.env.WECHAT_APP_SECRET = secret;
process.env.WECHAT_API_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
