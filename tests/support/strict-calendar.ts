/** A calendar as RFC 5545 has it: components of properties, each with parameters. */
export type CalendarProperty = { name: string; parameters: Record<string, string>; value: string };
export type CalendarComponent = { name: string; properties: CalendarProperty[]; components: CalendarComponent[] };

const octets = (line: string) => new TextEncoder().encode(line).length;

/** Reads an iCalendar text and throws at the first thing that the standard does not allow. */
export const readCalendar = (text: string): CalendarComponent => {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end in CRLF');
  if (/(^|[^\r])\n|\r(?!\n)/.test(text)) throw new Error('a line ends in something other than CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (octets(line) > 75) throw new Error(`a line is longer than 75 octets: ${line}`);
    if (line.trim() === '') throw new Error('a line is empty');
    if (line.includes('\uFFFD')) throw new Error('a character was cut in two');
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (/^[ \t]/.test(line)) lines.push((lines.pop() ?? '') + line.slice(1));
    else lines.push(line);
  }
  const open: CalendarComponent[] = [{ name: 'FILE', properties: [], components: [] }];
  for (const line of lines) {
    const [, name = '', given = '', value = ''] = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`not a content line: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard forbids exactly these
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) throw new Error(`a control character in ${line}`);
    const at = open.at(-1);
    if (!at) throw new Error('something was closed too often');
    if (name === 'BEGIN') {
      const component = { name: value, properties: [], components: [] };
      at.components.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} is closed and was not open`);
    } else {
      const parameters = Object.fromEntries(
        given
          .split(';')
          .filter(Boolean)
          .map((one) => one.split('=') as [string, string]),
      );
      at.properties.push({ name, parameters, value });
    }
  }
  const [calendar, ...others] = open[0]?.components ?? [];
  if (open.length !== 1 || !calendar || others.length > 0 || calendar.name !== 'VCALENDAR') throw new Error('not one whole calendar');
  return calendar;
};

/** The one value of a property; throws when it is missing or there twice. */
export const theValue = (component: CalendarComponent, name: string): string => {
  const found = component.properties.filter((one) => one.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${component.name} has ${found.length} of ${name}`);
  return found[0].value;
};

/** A text value as it was before it was escaped. */
export const textOf = (value: string): string => {
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
};
