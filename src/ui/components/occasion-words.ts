import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

type Occasion =
  | { trigger: 'onboarding'; institutionZh: string; institutionEn: string; unitZh: string; unitEn: string | null; startedOn: PlainDate }
  | { trigger: 'campaign'; publisher: Bilingual; startedOn: PlainDate }
  | { trigger: 'revision'; course: Bilingual; version: string; until: PlainDate }
  | { trigger: 'project'; title: string; number: string; startedOn: PlainDate };

/** What an obligation comes from, in words for the one who has it. */
export const occasionWords = (occasion: Occasion, t: Translate): string => {
  const { locale } = t;
  switch (occasion.trigger) {
    case 'project':
      return t('learning.sourceProject', { title: occasion.title, number: occasion.number, day: showDay(occasion.startedOn, locale) });
    case 'campaign':
      return t('learning.sourceCampaign', { publisher: occasion.publisher[locale], day: showDay(occasion.startedOn, locale) });
    case 'revision':
      return t('learning.sourceRevision', {
        course: occasion.course[locale],
        version: occasion.version,
        day: showDay(occasion.until, locale),
      });
    case 'onboarding': {
      const { unitZh, unitEn, institutionZh, institutionEn, startedOn } = occasion;
      const unit = locale === 'en' ? `${unitEn ?? unitZh}, ${institutionEn}` : institutionZh + unitZh;
      return t('learning.sourceOnboarding', { unit, day: showDay(startedOn, locale) });
    }
  }
};
