/** How long a text is: each Chinese character counts one, and so does each word or number of another script. */
export const lengthWritten = (text: string): number =>
  (text.match(/\p{Script=Han}|[\p{Letter}\p{Number}]+(?:['’-][\p{Letter}\p{Number}]+)*/gu) ?? []).flatMap(
    (part) => part.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [],
  ).length;
