/** What each variable of the environment is, said to whoever forgot it. */
export const meanings = {
  NODE_ENV: { zh: "运行方式", en: "how the house runs" },
  DATABASE_URL: {
    zh: "应用角色的数据库地址，形如 postgres://用户:密码@主机:5432/库",
    en: "the database, as the application's role: postgres://user:password@host:5432/database",
  },
  DATABASE_OWNER_URL: {
    zh: "所有者角色的数据库地址，只用于迁移",
    en: "the database, as the role that owns the tables; used only to migrate",
  },
  PORT: { zh: "监听端口，0 到 65535", en: "the port to listen on, 0 to 65535" },
  HOST: { zh: "监听地址，* 为全部", en: "the address to listen on, * for all" },
  SITE_URL: { zh: "网站对外地址，形如 https://news.example.cn", en: "the public origin: https://news.example.cn" },
  FRONT_URL: {
    zh: "核对页面时所问的前端地址，形如 http://127.0.0.1:8080",
    en: "the front asked whether pages are served as printed: http://127.0.0.1:8080",
  },
  NEXTAUTH_URL: { zh: "登录所用的对外地址", en: "the public origin people sign in at" },
  NEXTAUTH_SECRET: {
    zh: "登录会话的密钥，至少 32 个字符",
    en: "the secret that signs sessions, at least 32 characters",
  },
  AUDIT_KEY: { zh: "操作日志链的密钥，至少 32 个字符", en: "the key of the audit chain, at least 32 characters" },
  DATA_DIR: { zh: "数据目录", en: "the directory the house keeps its files in" },
  MEDIA_DIR: { zh: "素材目录", en: "the directory of pictures and files" },
  FRONT: {
    zh: "应用是否自己把静态页面发给读者，on 或 off（前面有 nginx 时用 off）",
    en: "whether the application itself answers readers with printed pages, on or off (off behind nginx)",
  },
  EDITION_TOKEN: {
    zh: "其他机器上的前端取静态页面用的口令，至少 32 个字符",
    en: "the token with which fronts on other machines fetch printed pages, at least 32 characters",
  },
  TRUSTED_PROXIES: {
    zh: "可信代理的地址或网段，逗号分隔",
    en: "addresses or networks of trusted proxies, separated by commas",
  },
  DEMO: { zh: "是否演示，true 或 false", en: "whether this is the demo house, true or false" },
  DEMO_PASSWORD: { zh: "演示账号的密码", en: "the password of the demo people" },
  BAIDU_PUSH_URL: {
    zh: "百度搜索资源平台给出的推送接口地址，含 site 和 token",
    en: "the whole address of the push interface as Baidu's console shows it, with site and token",
  },
  INDEXNOW_KEY: {
    zh: "IndexNow 密钥，8 到 128 个字母、数字或连字符",
    en: "the IndexNow key: 8 to 128 letters, digits or hyphens",
  },
  INDEXNOW_URL: { zh: "IndexNow 的接口地址", en: "where IndexNow is spoken to" },
  WECHAT_APP_ID: { zh: "公众号的 AppID", en: "the AppID of the WeChat official account" },
  WECHAT_APP_SECRET: { zh: "公众号的 AppSecret", en: "the AppSecret of the WeChat official account" },
  WECHAT_API_URL: { zh: "微信接口的地址", en: "where WeChat's interface is spoken to" },
  S3_BUCKET_URL: {
    zh: "存储桶的地址，含桶名，形如 https://桶.oss-cn-hangzhou.aliyuncs.com 或 https://s3.example.cn/桶（本机可用 http）",
    en: "the address of the bucket, its name in it: https://bucket.s3.eu-central-1.amazonaws.com or https://s3.example.cn/bucket (http within this machine)",
  },
  S3_REGION: { zh: "存储桶所在的地域", en: "the region of the bucket" },
  S3_ACCESS_KEY_ID: { zh: "存储桶的 AccessKey ID", en: "the access key id for the bucket" },
  S3_SECRET_ACCESS_KEY: { zh: "存储桶的 AccessKey Secret", en: "the secret access key for the bucket" },
  LOG_LEVEL: { zh: "日志级别", en: "the log level: fatal, error, warn, info, debug, trace or silent" },
};
