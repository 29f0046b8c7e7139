import { customType } from "drizzle-orm/pg-core";

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A SHA-256 (or any hash) kept as bytes, read and written as lower-case hex. */
export const hash = customType<{ data: string; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (hex) => Buffer.from(hex, "hex"),
  fromDriver: (buffer) => Buffer.from(buffer).toString("hex"),
});

/** Words with their places, as PostgreSQL searches them; written as a `tsvector` literal. */
export const searchable = customType<{ data: string }>({ dataType: () => "tsvector" });
