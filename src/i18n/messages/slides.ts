import { messages } from '../message.ts';

/** Slides, cards to cut out, and what of a page is printed. */
export const slides = messages({
  title: { 'zh-CN': '幻灯片', en: 'Slides' },
  tells: {
    'zh-CN': '《{course}》一课的{n}页幻灯片。{summary}',
    en: '{n} slides for a lesson of {course}. {summary}',
  },
  how: {
    'zh-CN': '点一下幻灯片，用左右方向键翻页，F键全屏，Esc退出。',
    en: 'Click the slide, then turn pages with the arrow keys; F fills the screen, Esc leaves.',
  },
  kind: { 'zh-CN': '幻灯片', en: 'slide' },
  stage: { 'zh-CN': '{title}：放映', en: '{title}: showing' },
  previous: { 'zh-CN': '上一张', en: 'Previous' },
  next: { 'zh-CN': '下一张', en: 'Next' },
  full: { 'zh-CN': '全屏', en: 'Full screen' },
  list: { 'zh-CN': '全部列出', en: 'List all' },
  show: { 'zh-CN': '逐张放映', en: 'Show one by one' },
  at: { 'zh-CN': '第{n}张，共{of}张', en: 'Slide {n} of {of}' },
  teacher: { 'zh-CN': '给老师', en: 'For the teacher' },
  cards: { 'zh-CN': '可以剪的卡片', en: 'Cards to cut out' },
  handout: { 'zh-CN': '打印哪一份', en: 'What to print' },
  handoutHow: { 'zh-CN': '选好以后，用浏览器的打印。', en: 'Choose, then print from the browser.' },
  all: { 'zh-CN': '教师版：全部，含说明和答案', en: 'Teacher edition: everything, with notes and answers' },
  student: { 'zh-CN': '学生版：不含教师说明和答案', en: 'Student edition: without teacher notes and answers' },
  deck: { 'zh-CN': '只要幻灯片，一页一张', en: 'Slides only, one to a page' },
  cut: { 'zh-CN': '只要卡片', en: 'Cards only' },
  print: { 'zh-CN': '打印', en: 'Print' },
});
