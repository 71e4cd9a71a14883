/** How rows begin that tell of the table and not of anybody: sums, remarks, who filled it in. */
const begins =
  /^((小|合|总|共)计|(以上)?(总|共)计?\d+|以上(人员|名单|均|共|为|数据)|以下空白|制表|填表|填报|审核|复核|经办|(附|备)?注\d*[:：、.．]|(备注|说明|填表说明|注意事项)[:：]|(单位|部门|学院|处室)?(盖章|公章|签章|签字|负责人(签字|签章)?[:：])|第\d+页|(sub)?total[:：\d]*$|notes?:|prepared by|checked by)/i;
const sentence = /[。；！]|\.\s*$/;

/**
 * Which rows of these are notes: sums, remarks, signatures. Further lines of a remark, a single cell each, belong to it. Whatever has a name and a
 * number is never a note, however it begins.
 */
export const notesAmong = (rows: readonly (readonly string[])[]): boolean[] => {
  let within = false;
  return rows.map((row) => {
    const filled = row.map((cell) => cell.normalize('NFKC').replace(/\s+/g, '')).filter((cell) => cell !== '');
    const [first = ''] = filled;
    if (filled.length === 0) return false;
    within = begins.test(first) || (filled.length === 1 && (within || sentence.test(first)));
    return within;
  });
};
