import type { PaperProps } from './paper-props.ts';

/** The story of a case set, above the questions about it. */
export const StoryText = ({ story: { title, text }, label }: { story: PaperProps['stories'][number]; label: string }) => (
  <div className="story">
    <p className="story-title">
      {label} {title}
    </p>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
);
