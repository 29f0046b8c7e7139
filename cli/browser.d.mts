export function findBrowser(): Promise<{ executablePath: string | undefined; name: string } | undefined>;
