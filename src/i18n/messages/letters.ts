import { messages } from '../message.ts';

/** What our letters say. Each is a subject, a few lines, one link, and why it came. */
export const letters = messages({
  greeting: { 'zh-CN': '{name}，你好：', en: 'Dear {name},' },
  sender: { 'zh-CN': '明伦 · 科技伦理教育与培训平台', en: 'Minglun · Education and training in the ethics of science and technology' },

  claimSubject: { 'zh-CN': '开通你的明伦账号', en: 'Open your Minglun account' },
  claimBody: {
    'zh-CN': '{institution}已把你列入科技伦理培训的人员名单。打开下面的链接，设一个密码，就能看到你要学什么、什么时候学完、为什么。',
    en: '{institution} has put you on its roster for training in research ethics. Open the link below and choose a password; you will then see what to learn, by when, and why.',
  },
  claimLink: { 'zh-CN': '开通账号', en: 'Open my account' },
  claimUntil: {
    'zh-CN': '链接在{until}（北京时间）之前有效，只能用一次。过期可以在登录页重新申请。',
    en: 'The link holds until {until} (Beijing time) and works once. After that you can ask for a new one on the sign-in page.',
  },
  claimWhy: {
    'zh-CN': '如果你不在这个单位，请忽略这封信；没有人能用它看到你的信息。',
    en: 'If you are not at this institution, please ignore this letter; nobody can see anything of yours through it.',
  },

  resetSubject: { 'zh-CN': '重设你的明伦密码', en: 'Reset your Minglun password' },
  resetBody: {
    'zh-CN': '我们收到了重设密码的请求。打开下面的链接，设一个新密码，你会直接登录。',
    en: 'We were asked to reset your password. Open the link below and choose a new one; it signs you in at once.',
  },
  resetLink: { 'zh-CN': '设新密码', en: 'Choose a new password' },
  resetUntil: {
    'zh-CN': '链接在{until}（北京时间）之前有效，只能用一次。',
    en: 'The link holds until {until} (Beijing time) and works once.',
  },
  resetWhy: {
    'zh-CN': '如果不是你提出的，请忽略这封信，密码不会变。',
    en: 'If it was not you who asked, please ignore this letter; your password stays as it is.',
  },

  changedSubject: { 'zh-CN': '你的明伦密码已更改', en: 'Your Minglun password was changed' },
  changedBody: {
    'zh-CN': '你的密码在{at}（北京时间）更改了，其他设备都已退出登录。',
    en: 'Your password was changed at {at} (Beijing time), and other devices were signed out.',
  },
  changedLink: { 'zh-CN': '不是你改的？马上重设密码', en: 'Not you? Reset the password now' },
  changedWhy: {
    'zh-CN': '如果是你改的，不需要做什么。',
    en: 'If it was you, there is nothing to do.',
  },

  rosterAppliedSubject: { 'zh-CN': '名册已生效：{file}', en: 'Roster in force: {file}' },
  rosterWaitingSubject: { 'zh-CN': '名册等你查看：{file}', en: 'A roster waits for you: {file}' },
  rosterRefusedSubject: { 'zh-CN': '名册没有读取：{file}', en: 'Roster not read: {file}' },
  rosterApplied: {
    'zh-CN': '投递文件夹里的名册没有问题，变动也不大，已自动生效。七天之内、没有人依据它开始使用平台之前，可以撤回。',
    en: 'The roster from the drop folder had no faults and changed little, so it was put in force. It can be taken back for seven days, until somebody relies on it.',
  },
  rosterWaiting: {
    'zh-CN': '投递文件夹里的名册有问题行、新部门或较多变动，所以没有自动生效。请看过预览，再决定。',
    en: 'The roster from the drop folder has faults, new units or many changes, so it was not put in force. Please look at the preview and decide.',
  },
  rosterPeople: {
    'zh-CN': '新到{joined}人，调动部门{transferred}人，更正部门{moved}人，离开{left}人，改名{renamed}人。',
    en: 'Joined: {joined}. Transferred: {transferred}. Unit corrected: {moved}. Left: {left}. Took another name: {renamed}.',
  },
  rosterRows: { 'zh-CN': '有问题的{faulty}行，新部门{units}个。', en: 'Rows with faults: {faulty}. New units: {units}.' },
  rosterLink: { 'zh-CN': '查看名册', en: 'Look at the roster' },
  rosterWhy: {
    'zh-CN': '你是本单位的培训管理员，所以收到这封信。文件读过之后已从投递文件夹删除。',
    en: 'You receive this as training administrator of your institution. The file was deleted from the drop folder once it was read.',
  },
});
