import { getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/admin/actions";
import { setPasswordAction } from "@/app/link/[token]/actions";
import { DoorFrame } from "@/components/admin/sign-in/door-frame";
import { SetPassword } from "@/components/admin/sign-in/set-password";
import { Notice } from "@/components/ui/notice";
import { linkHolder } from "@/newsroom/people/set-password";

export default async function LinkPage({ params }: PageProps<"/link/[token]">) {
  const { token } = await params;
  const holder = await linkHolder(token);
  const words = await getTranslations();
  return (
    <DoorFrame title={words("signIn.linkTitle")} chooseLocale={chooseLocaleAction}>
      {holder ? (
        <SetPassword token={token} holder={holder} action={setPasswordAction} />
      ) : (
        <Notice tone="error" isUrgent>
          {words("refusals.link_not_valid")}
        </Notice>
      )}
    </DoorFrame>
  );
}
