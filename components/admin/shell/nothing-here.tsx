/** Says that an address of the newsroom leads nowhere, and shows the way to the desk. */
export function NothingHere({ title, hint }: { title: string; hint: string }) {
  return (
    <main className="flex flex-col gap-2 p-6">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="text-ink-2">{hint}</p>
    </main>
  );
}
