import { Select, type SelectProps } from './Select.tsx';

/** A prompt and the list from which its partner is picked. */
export const PairRow = ({ prompt, ...picked }: { prompt: string } & Omit<SelectProps, 'label'>) => (
  <li className="pair">
    <label className="pair-prompt" htmlFor={picked.name}>
      {prompt}
    </label>
    <Select {...picked} />
  </li>
);
