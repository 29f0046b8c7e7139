export function phase<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result>;
