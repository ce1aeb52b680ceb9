export const desks = {} as const;
