import { getTranslations } from "next-intl/server";
import { NothingHere } from "@/components/admin/shell/nothing-here";

export default async function NotFound() {
  const words = await getTranslations("shell");
  return <NothingHere title={words("notFoundTitle")} hint={words("notFound")} />;
}
