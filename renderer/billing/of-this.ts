interface Asked<T> {
  readonly currentData?: T | undefined;
  readonly data?: T | undefined;
}

/** Without what was asked before: another month's charges must not be made for this one. */
export function ofThis<T, Answer extends Asked<T>>(answer: Answer): Answer {
  return { ...answer, data: answer.currentData };
}
