import { type Reminder, reportBy } from '#domain/participation/phase.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '../address.ts';
import { showDay } from '../dates.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type To = { name: string; locale: Locale; site: string };
type Asked = { id: string; question: string; questionEn: string | null; closesOn: string };

/** Reminds the host of a public consultation of the reply that is owed. */
export const reportDueLetter = ({ name, locale, site }: To, { asked, reminder }: { asked: Asked; reminder: Reminder }): Composed => {
  const t = translator(locale);
  const question = locale === 'en' ? (asked.questionEn ?? asked.question) : asked.question;
  return compose(
    {
      subject: t('talkOffice.letterSubject', { question }),
      greeting: t('letters.greeting', { name }),
      body: t('talkOffice.letterBody'),
      points: [{ heading: question, lines: [t(`talkOffice.remind-${reminder}`, { due: showDay(reportBy(asked), locale) })] }],
      link: { words: t('talkOffice.letterLink'), href: new URL(localised(`/admin/talk/${asked.id}`, locale), site).href },
      notes: [t('talkOffice.letterWhy')],
      sender: t('letters.sender'),
    },
    locale,
  );
};
