/** The page numbers a pagination shows: the ends, the current page and its neighbours; `null` where some are left out. */
export const pagesShown = (current: number, total: number): (number | null)[] => {
  const near = [1, current - 1, current, current + 1, total];
  const shown = [...new Set(near)].filter((page) => page >= 1 && page <= total).sort((a, b) => a - b);
  return shown.flatMap((page, index) => {
    const before = shown[index - 1] ?? page - 1;
    if (page - before === 1) return [page];
    return page - before === 2 ? [page - 1, page] : [null, page];
  });
};
