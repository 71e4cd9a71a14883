/** Attributes that are data, not words: they must say the same in every language. */
export const toldOnce = ['made', 'answer', 'verdict', 'weight', 'issue', 'element', 'layer', 'day'] as const;
