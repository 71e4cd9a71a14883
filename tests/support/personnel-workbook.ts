import writeXlsx from 'write-excel-file/node';

const cell = (value: string) => (value === '' ? null : { value, type: String });

/** The rows as cells; a cell of the header that stands over an empty one, with columns named below it, is merged over both. */
const cellsOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((value) => (value === '所属部门' ? { value, type: String, span: 2 } : cell(value))));

/** A workbook as a personnel office keeps it: a sheet of notes, the roster with its merged header, and the year's figures. */
export const personnelWorkbook = async (rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  new Uint8Array(
    await writeXlsx([
      { sheet: '填表说明', data: [['一、工号请勿改动'], ['二、离职人员请保留'], ['三、联系人：人事处']].map((row) => row.map(cell)) },
      { sheet: '全员', data: cellsOf(rows) },
      {
        sheet: '统计',
        data: [
          ['部门', '人数'],
          ['医学部', '800'],
          ['信息学部', '900'],
        ].map((row) => row.map(cell)),
      },
    ]).toBuffer(),
  );
