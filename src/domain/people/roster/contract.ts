import type { Contract } from '../person.ts';

// In this order: 编外 is not 在编, 无固定期限 is not 固定期限, and a visitor on a contract is a visitor.
const words: [Contract, RegExp][] = [
  ['visitor', /访问|访学|进修|交流|visit/],
  ['adviser', /顾问|兼职|兼聘|advis|consultant|adjunct|part-?time/],
  ['fixed-term', /非在?编|编外|编制外|不在编|预聘/],
  ['permanent', /无固定期限|在编|编制内|事业编|行政编|正式(编制|职工|员工|人员)|长聘|permanent|tenured|open-?ended/],
  ['casual', /劳务|派遣|临时|短期|小时工|实习|casual|temporary|hourly|dispatch/],
  ['fixed-term', /合同(制|工)|聘用(制|合同)|人事代理|固定期限|有期限|项目聘用|fixed-?term|contract/],
];

/** The kind of contract that a cell means, by the words institutions use for it. What could mean two things is not guessed. */
export const readContract = (cell: string): Contract | undefined => {
  const plain = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return words.find(([, pattern]) => pattern.test(plain))?.[0];
};
