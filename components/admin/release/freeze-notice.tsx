import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/admin/form-action";
import { LiftFreeze } from "@/components/admin/release/freeze";
import { Notice } from "@/components/ui/notice";
import type { FreezeInForce } from "@/newsroom/releases/freeze";

/** Why no row has a button for releasing; who froze and why stands above every screen. `lift`: for whoever may end it. */
export function FreezeNotice({ freeze, lift }: { freeze: FreezeInForce; lift: FormAction | null }) {
  const words = useTranslations("freeze");
  return (
    <section aria-label={words("meanwhile")} className="flex flex-col gap-2">
      <Notice tone="warning">{words("meansNow")}</Notice>
      {lift && (
        <div>
          <LiftFreeze id={freeze.id} due={freeze.due} action={lift} />
        </div>
      )}
    </section>
  );
}
