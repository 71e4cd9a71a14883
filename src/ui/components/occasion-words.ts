import type { OccasionShown } from '#domain/requirements/occasion-shown.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** What an obligation comes from, in words for the one who has it. */
export const occasionWords = (occasion: OccasionShown, t: Translate): string => {
  const { locale } = t;
  switch (occasion.trigger) {
    case 'project':
      return t('learning.sourceProject', {
        title: locale === 'en' ? (occasion.titleEn ?? occasion.title) : occasion.title,
        number: occasion.number,
        day: showDay(occasion.startedOn, locale),
      });
    case 'campaign':
      return t('learning.sourceCampaign', { publisher: occasion.publisher[locale], day: showDay(occasion.startedOn, locale) });
    case 'committee': {
      const role = t(`committees.role-${occasion.role}`);
      return t('learning.sourceCommittee', { committee: occasion.committee[locale], role, day: showDay(occasion.startedOn, locale) });
    }
    case 'class':
      return t('learning.sourceClass', { title: occasion.title, term: occasion.term, day: showDay(occasion.startedOn, locale) });
    case 'exchange':
      return t('learning.sourceExchange', { title: occasion.title, day: showDay(occasion.startedOn, locale) });
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
